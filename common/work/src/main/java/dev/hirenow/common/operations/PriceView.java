package dev.hirenow.common.operations;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.price.ProviderPrices;

/**
 * What the estimated spend is based on.
 *
 * @param currency ISO 4217 code
 * @param checkedOn when the price list was compared with the provider's prices
 * @param doubt why the estimate should not be relied on; null when it can be
 */
@Schema(name = "ProviderPrice")
public record PriceView(String currency, LocalDate checkedOn, ProviderPrices.@Nullable Doubt doubt) {

    static PriceView of(ProviderPrices prices) {
        return new PriceView(
                prices.currency(), prices.checkedOn(), prices.doubt().orElse(null));
    }
}
