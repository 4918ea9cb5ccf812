/** Consumes facts from Kafka: decodes them, retries until they are stored, or stores the record as a dead letter. */
@NullMarked
package dev.hirenow.common.kafka;

import org.jspecify.annotations.NullMarked;
