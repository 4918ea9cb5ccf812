package dev.hirenow.common.kafka;

import dev.hirenow.common.facts.Fact;

/** A record from Kafka, understood or not. */
sealed interface DecodedFact {

    /** A fact of a type and version that this release knows, complete and valid. */
    record Known(Fact fact) implements DecodedFact {}

    /** Bytes that will never become a fact. */
    record Unreadable(String reason) implements DecodedFact {}
}
