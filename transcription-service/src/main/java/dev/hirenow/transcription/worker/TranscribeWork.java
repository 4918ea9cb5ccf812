package dev.hirenow.transcription.worker;

import java.util.UUID;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.failure.FailureText;
import dev.hirenow.common.work.Backoff;
import dev.hirenow.common.work.CallFailure;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.ProviderWork;
import dev.hirenow.transcription.transcript.FailureReason;
import dev.hirenow.transcription.transcript.Step;
import dev.hirenow.transcription.transcript.TranscribeAnswer;
import dev.hirenow.transcription.transcript.Turn;

/**
 * Runs a job of the kind TRANSCRIBE: sends an answer's audio to the provider and stores the transcript.
 *
 * @param begun start time by {@code System.nanoTime()}
 */
record TranscribeWork(TranscribeAnswer transcribe, StepLog log, Claim claim, Turn turn, long begun)
        implements ProviderWork {

    /** Starts now. */
    static TranscribeWork of(TranscribeAnswer transcribe, StepLog log, Claim claim) {
        return new TranscribeWork(transcribe, log, claim, Turns.of(claim), System.nanoTime());
    }

    @Override
    public Uni<Asking> ask(UUID callId) {
        return transcribe.question(turn).map(question -> switch (question) {
            case TranscribeAnswer.Audible audible ->
                new Call(transcribe.mostCostMicros(audible), () -> transcribe.ask(audible));
            case TranscribeAnswer.OutOfReach(var cause) ->
                new NotNow(Backoff.whileAway(), "AUDIO_OUT_OF_REACH: " + FailureText.brief(cause));
            case TranscribeAnswer.Needless(Step step) -> {
                log.ended(claim, step.words(), begun);
                yield new NotNeeded();
            }
        });
    }

    @Override
    public Uni<Use> answered(byte[] answer) {
        return transcribe.record(turn, answer).map(this::recorded);
    }

    private Use recorded(TranscribeAnswer.Recorded recorded) {
        return switch (recorded) {
            case TranscribeAnswer.Saved(int words) -> {
                log.ended(claim, Step.SAVED.words() + " (" + words + " words)", begun);
                yield new Done();
            }
            case TranscribeAnswer.NotUnderstood() -> new Insufficient("ANSWER_NOT_UNDERSTOOD");
            case TranscribeAnswer.NothingHeard() -> new Insufficient("NO_WORDS_OF_AUDIBLE_SOUND");
        };
    }

    @Override
    public Uni<Void> giveUp(CallFailure failure) {
        FailureReason reason = reason(failure);
        return transcribe
                .giveUp(turn, reason)
                .invoke(step -> log(step == Step.FAILED ? step.words() + " (" + reason + ")" : step.words()))
                .replaceWithVoid();
    }

    private static FailureReason reason(CallFailure failure) {
        return switch (failure) {
            case CallFailure.BudgetSpent(), CallFailure.KeptFailing() -> FailureReason.PROVIDER_FAILED;
            case CallFailure.NotDelivered() -> FailureReason.UPLOAD_INTERRUPTED;
            case CallFailure.StayedBusy(), CallFailure.StayedDenied() -> FailureReason.PROVIDER_UNAVAILABLE;
            case CallFailure.Rejected(var reason) -> FailureReason.valueOf(reason);
        };
    }

    @Override
    public void log(String words) {
        log.step(claim, words);
    }
}
