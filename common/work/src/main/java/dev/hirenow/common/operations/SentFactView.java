package dev.hirenow.common.operations;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fact that this service publishes, without its payload.
 *
 * @param id CloudEvents id
 * @param type CloudEvents type
 * @param topic Kafka topic
 * @param state PENDING, SENT or DEAD
 * @param createdAt when it was stored
 * @param sentAt when the broker acknowledged it; null before
 * @param error why the broker will never accept it; null unless DEAD
 */
@Schema(name = "SentFact")
public record SentFactView(
        UUID id,
        String type,
        String topic,
        String state,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable String error) {}
