package dev.hirenow.common.operations;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work.
 *
 * @param id the work
 * @param interview the interview it belongs to
 * @param kind which worker does it
 * @param key natural key within the kind
 * @param state READY, RUNNING, DONE, PARKED or CANCELLED
 * @param priority 0 to 9, 9 first
 * @param attempts how often it was started, since the last retry by hand
 * @param holder process that holds or last held it; null when it was never started
 * @param since when it came into this state
 * @param createdAt when it was queued
 * @param nextAttempt earliest next start; null unless READY
 * @param leaseUntil when the holder must have been heard of again; null unless RUNNING
 * @param error reason code of the last failure or of parking; null when there was none
 */
@Schema(name = "Work")
public record WorkView(
        UUID id,
        UUID interview,
        String kind,
        String key,
        String state,
        int priority,
        int attempts,
        @Nullable String holder,
        Instant since,
        Instant createdAt,
        @Nullable Instant nextAttempt,
        @Nullable Instant leaseUntil,
        @Nullable String error) {}
