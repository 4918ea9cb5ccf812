package dev.hirenow.common.operations;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.price.ProviderPriceLookup;

/**
 * The basis of the estimated spend.
 *
 * @param currency ISO 4217 code
 * @param checkedOn when the price list was last compared with the provider's prices
 * @param doubt why the estimate may be wrong; null if there is no reason
 */
@Schema(name = "ProviderPrice")
public record PriceView(String currency, LocalDate checkedOn, ProviderPriceLookup.@Nullable Doubt doubt) {

    static PriceView of(ProviderPriceLookup prices) {
        return new PriceView(
                prices.currency(), prices.checkedOn(), prices.doubt().orElse(null));
    }
}
