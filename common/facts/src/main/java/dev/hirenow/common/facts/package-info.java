/** The facts that the services tell each other over Kafka: one record per topic, one JSON Schema each. */
@NullMarked
package dev.hirenow.common.facts;

import org.jspecify.annotations.NullMarked;
