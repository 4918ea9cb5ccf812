package dev.hirenow.common.work;

import java.time.Duration;

/** What became of a claim. */
public sealed interface WorkOutcome {

    /** Finished or parked in the transaction that stored its result. */
    record Settled() implements WorkOutcome {}

    /** Finished, and there is no result to be stored with that: jobs that end so at the same time share a commit. */
    record Done() implements WorkOutcome {}

    /**
     * To be tried again.
     *
     * @param delay until then
     * @param reason code for operators, never a candidate's words
     */
    record Again(Duration delay, String reason) implements WorkOutcome {}

    /**
     * Something that the work needs is away, and the provider was not called: to be tried again. It counts neither as an
     * attempt nor as a call.
     *
     * @param delay until then
     * @param reason code for operators
     */
    record Hindered(Duration delay, String reason) implements WorkOutcome {}

    /**
     * The provider was called and answered with an error that costs nothing: to be tried again. It counts as a call but not
     * as an attempt.
     *
     * @param delay until then
     * @param reason code for operators
     */
    record Snoozed(Duration delay, String reason) implements WorkOutcome {}

    /**
     * The provider wants us to wait, cannot be reached or refuses our account: nobody calls it until then.
     *
     * @param pause for how long
     * @param reason code for operators
     */
    record ProviderPaused(Duration pause, String reason) implements WorkOutcome {}

    /**
     * A human has to look; to be retried by hand.
     *
     * @param reason code for operators
     */
    record Parked(String reason) implements WorkOutcome {}
}
