package dev.hirenow.common.kafka;

import dev.hirenow.common.facts.Fact;

/** A record from Kafka, readable or not. */
sealed interface DecodedFact {

    /** A valid fact of a type and version that this release knows. */
    record Known(Fact fact) implements DecodedFact {}

    /** A record that is not a valid fact. */
    record Unreadable(String reason) implements DecodedFact {}
}
