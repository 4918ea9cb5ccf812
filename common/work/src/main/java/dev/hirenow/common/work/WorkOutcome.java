package dev.hirenow.common.work;

import java.time.Duration;

/** The outcome of a claim. */
public sealed interface WorkOutcome {

    /** The handler ended or parked the job in the transaction that stored its result. */
    record Settled() implements WorkOutcome {}

    /** Done without a result to store; jobs that end in this way at the same time share a commit. */
    record Done() implements WorkOutcome {}

    /**
     * Retry.
     *
     * @param delay time until the next attempt
     * @param reason code for operators, never a candidate's words
     */
    record Retry(Duration delay, String reason) implements WorkOutcome {}

    /**
     * A dependency is unavailable, and the provider was not called. Counts neither as an attempt nor as a call.
     *
     * @param delay time until the next attempt
     * @param reason code for operators
     */
    record Snooze(Duration delay, String reason) implements WorkOutcome {}

    /**
     * The provider returned an error that costs nothing. Counts as a call, but not as an attempt.
     *
     * @param delay time until the next attempt
     * @param reason code for operators
     */
    record RetryUncounted(Duration delay, String reason) implements WorkOutcome {}

    /**
     * The provider asks for a pause, is unreachable or refuses our account: all calls to it pause.
     *
     * @param pause length of the pause
     * @param reason code for operators
     */
    record PauseProvider(Duration pause, String reason) implements WorkOutcome {}

    /**
     * Waits for a person and a manual retry.
     *
     * @param reason code for operators
     */
    record Park(String reason) implements WorkOutcome {}
}
