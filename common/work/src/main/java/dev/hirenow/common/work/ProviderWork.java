package dev.hirenow.common.work;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.work.call.Reply;

/**
 * One claimed piece of work that asks a provider: what to ask, what to do with the raw answer, and how it fails. All else
 * is the same for every provider and done by {@link ProviderCall}.
 */
public interface ProviderWork {

    /**
     * What to ask.
     *
     * @param callId the reserved call, under which the question can be kept
     */
    Uni<Asking> ask(UUID callId);

    /** What to do with the raw answer, which is stored by now: derives the result and ends the job, or asks for more. */
    Uni<Use> answered(byte[] answer);

    /** How it fails: the job is put aside in the transaction that stores and publishes the failure. */
    Uni<Void> giveUp(CallFailure failure);

    /** Writes a line about this work into the log. */
    void log(String words);

    /** What asking comes to. */
    sealed interface Asking {}

    /**
     * The provider is to be called.
     *
     * @param mostCostMicros the most that the call can cost, in millionths of the currency unit
     * @param send makes the call, once
     */
    record Call(long mostCostMicros, Supplier<Uni<Reply>> send) implements Asking {}

    /** Nobody has to be called: the job has ended. */
    record NotNeeded() implements Asking {}

    /**
     * Something of ours is away, so nobody can be called: it counts neither as an attempt nor as a call.
     *
     * @param delay until it is tried again
     * @param reason code for operators
     */
    record NotNow(Duration delay, String reason) implements Asking {}

    /** What an answer was good for. */
    sealed interface Use {}

    /** The result is stored, and the job has ended. */
    record Done() implements Use {}

    /**
     * It does not suffice: the provider is asked once more, within the budget of calls that may be billed.
     *
     * @param reason code for operators
     */
    record Insufficient(String reason) implements Use {}
}
