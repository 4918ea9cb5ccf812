package dev.hirenow.sandbox.rest;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.hirenow.sandbox.traffic.Provider;

/** Parses a provider's name in a query. */
final class ProviderNameParser {

    private ProviderNameParser() {}

    /** Empty if the name is absent or unknown. */
    static Optional<Provider> of(@Nullable String name) {
        for (Provider provider : Provider.values()) {
            if (provider.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(provider);
            }
        }
        return Optional.empty();
    }
}
