package dev.hirenow.common.operations;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job.
 *
 * @param id id of the job
 * @param interview the interview it belongs to
 * @param kind the kind of worker that runs it
 * @param key natural key within the kind
 * @param state READY, RUNNING, DONE, PARKED or CANCELLED
 * @param priority 0 to 9, 9 first
 * @param attempts how often it was started since the last manual retry
 * @param holder process that holds or last held it; null if it was never started
 * @param since when it entered this state
 * @param createdAt when it was enqueued
 * @param nextAttempt earliest time of the next start; null unless READY
 * @param leaseUntil end of the holder's lease; null unless RUNNING
 * @param error reason code of the last failure or of parking; null if there is none
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
