package dev.hirenow.common.decision;

import java.time.Duration;
import java.util.UUID;

/**
 * Work that a decision causes; it is stored with the state and done later by a worker.
 *
 * @param interviewId the interview it belongs to
 * @param organisation the organisation that owns the interview
 * @param kind which worker does it, such as {@code TRANSCRIBE}
 * @param key natural key, unique within the kind: enqueuing the same key again is a no-op
 * @param payload JSON that the worker of this kind understands
 * @param priority 0..9; 9 first, and waiting raises the place of the others
 * @param delay time until it is due; zero for now
 */
public record Job(
        UUID interviewId, String organisation, String kind, String key, String payload, int priority, Duration delay) {

    public static final int NORMAL_PRIORITY = 5;

    /** Refuses priorities outside 0..9. */
    public Job {
        if (priority < 0 || priority > 9) {
            throw new IllegalArgumentException("priority is " + priority + ", expected 0..9");
        }
    }

    /** A job of normal priority that is due now. */
    public static Job now(UUID interviewId, String organisation, String kind, String key, String payload) {
        return new Job(interviewId, organisation, kind, key, payload, NORMAL_PRIORITY, Duration.ZERO);
    }

    /** The same job, due only after {@code delay}. */
    public Job after(Duration delay) {
        return new Job(interviewId, organisation, kind, key, payload, priority, delay);
    }
}
