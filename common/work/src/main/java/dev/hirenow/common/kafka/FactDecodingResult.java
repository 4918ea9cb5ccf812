package dev.hirenow.common.kafka;

import dev.hirenow.common.facts.Fact;

/** The result of decoding a record from Kafka. */
sealed interface FactDecodingResult {

    /** A valid fact of a type and version that this release knows. */
    record Known(Fact fact) implements FactDecodingResult {}

    /** A record that is not a valid fact. */
    record Unreadable(String reason) implements FactDecodingResult {}
}
