package dev.hirenow.analysis.interview;

import org.jspecify.annotations.Nullable;

/**
 * How a job ends together with a decision.
 *
 * @param step what the rule did
 * @param parkedFor why the job is parked for a person; null if it is done
 */
public record Ending(Step step, @Nullable String parkedFor) {

    public static Ending done(Step step) {
        return new Ending(step, null);
    }

    /** Parks the job for a person. */
    public static Ending parked(Step step, FailureReason reason) {
        return new Ending(step, reason.name());
    }
}
