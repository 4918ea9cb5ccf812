package dev.hirenow.common.work;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.work.call.ProviderCallOutcome;

/**
 * One claimed job that calls a provider: what to ask, what to do with the raw response, and how the job fails. {@link
 * ProviderCallExecutor} does the rest, which is the same for every provider.
 */
public interface ProviderJobHandler {

    /**
     * Prepares the request.
     *
     * @param callId the reserved call; the request can be stored under it
     */
    Uni<CallPlan> ask(UUID callId);

    /** Handles the stored raw response: derives the result and ends the job, or asks for another call. */
    Uni<AnswerUse> answered(byte[] answer);

    /** Fails the job: parks it in the transaction that stores and publishes the failure. */
    Uni<Void> giveUp(GiveUpReason failure);

    /** Logs a line about this job. */
    void log(String words);

    /** The result of {@link #ask}. */
    sealed interface CallPlan {}

    /**
     * The provider must be called.
     *
     * @param mostCostMicros upper bound of the call's cost, in millionths of the currency unit
     * @param send makes the call once
     */
    record Call(long mostCostMicros, Supplier<Uni<ProviderCallOutcome>> send) implements CallPlan {}

    /** No call is needed: the job has ended. */
    record NotNeeded() implements CallPlan {}

    /**
     * Something that we need is unavailable, so no call can be made. Counts neither as an attempt nor as a call.
     *
     * @param delay time until the next attempt
     * @param reason code for operators
     */
    record NotNow(Duration delay, String reason) implements CallPlan {}

    /** What a response led to. */
    sealed interface AnswerUse {}

    /** The result was stored, and the job has ended. */
    record Done() implements AnswerUse {}

    /**
     * The response does not suffice: the provider is asked once more, within the budget of billable calls.
     *
     * @param reason code for operators
     */
    record Insufficient(String reason) implements AnswerUse {}
}
