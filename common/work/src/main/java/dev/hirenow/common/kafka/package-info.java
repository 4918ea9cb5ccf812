/** The door for facts from Kafka: decode, hand on until stored, or keep the bytes as a dead letter. */
@NullMarked
package dev.hirenow.common.kafka;

import org.jspecify.annotations.NullMarked;
