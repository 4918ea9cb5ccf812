/** The facts that the services exchange over Kafka: one record and one JSON Schema per topic. */
@NullMarked
package dev.hirenow.common.facts;

import org.jspecify.annotations.NullMarked;
