package dev.hirenow.common.operations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record that this service could not read.
 *
 * @param topic topic it was consumed from
 * @param partition of the topic
 * @param offset in the partition
 * @param key key of the record; normally the interview's id
 * @param reason why it could not be read
 * @param createdAt when it was stored
 * @param replayedAt when it was last replayed; null if never
 * @param headers headers of the record; only in the view of a single dead letter
 * @param payload Base64 of the bytes, which may contain a candidate's words; only in the view of a single dead letter
 */
@Schema(name = "DeadLetter")
public record DeadLetterView(
        UUID id,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        String reason,
        Instant createdAt,
        @Nullable Instant replayedAt,
        @Nullable Map<String, @Nullable String> headers,
        @Nullable String payload) {}
