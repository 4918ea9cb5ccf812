package dev.hirenow.common.decision;

import java.time.Duration;
import java.util.UUID;

/**
 * A job that a decision creates; it is stored with the state and run later by a worker.
 *
 * @param interviewId the interview it belongs to
 * @param organisation the organisation that owns the interview
 * @param kind the kind of worker that runs it, such as {@code TRANSCRIBE}
 * @param key natural key, unique within the kind: enqueuing the same key again is a no-op
 * @param payload JSON for the worker of this kind
 * @param priority 0..9; 9 first, and waiting jobs rise over time
 * @param delay time until it is due; zero for now
 */
public record Job(
        UUID interviewId, String organisation, String kind, String key, String payload, int priority, Duration delay) {

    public static final int NORMAL_PRIORITY = 5;

    /** Validates the values; throws an IllegalArgumentException for a priority outside 0..9. */
    public Job {
        if (priority < 0 || priority > 9) {
            throw new IllegalArgumentException("priority is " + priority + ", expected 0..9");
        }
    }

    /** A job of normal priority that is due now. */
    public static Job now(UUID interviewId, String organisation, String kind, String key, String payload) {
        return new Job(interviewId, organisation, kind, key, payload, NORMAL_PRIORITY, Duration.ZERO);
    }

    /** The same job, due after {@code delay}. */
    public Job after(Duration delay) {
        return new Job(interviewId, organisation, kind, key, payload, priority, delay);
    }
}
