package dev.hirenow.common.operations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record that this service could not understand.
 *
 * @param id the dead letter
 * @param topic where it was read
 * @param partition of the topic
 * @param offset in the partition
 * @param key of the record; the interview's id, if it is right
 * @param reason why it was not understood
 * @param createdAt when it was kept
 * @param replayedAt when it was last sent again; null if never
 * @param headers of the record; only when a single one is shown
 * @param payload Base64 of the bytes, which may hold what a candidate said; only when a single one is shown
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
