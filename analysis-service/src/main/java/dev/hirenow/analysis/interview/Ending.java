package dev.hirenow.analysis.interview;

import org.jspecify.annotations.Nullable;

/**
 * How a job ends together with a decision.
 *
 * @param step what the rule did
 * @param parkedFor why a human has to look at the job; null when it is simply done
 */
public record Ending(Step step, @Nullable String parkedFor) {

    /** The job is done. */
    public static Ending done(Step step) {
        return new Ending(step, null);
    }

    /** The job is put aside for a human. */
    public static Ending parked(Step step, FailureReason reason) {
        return new Ending(step, reason.name());
    }
}
