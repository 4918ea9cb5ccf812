package dev.hirenow.transcription.worker;

import java.util.UUID;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.failure.FailureSummary;
import dev.hirenow.common.work.Backoff;
import dev.hirenow.common.work.CallFailure;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.ProviderWork;
import dev.hirenow.transcription.transcript.ClaimedAnswer;
import dev.hirenow.transcription.transcript.TranscribeAnswer;
import dev.hirenow.transcription.transcript.TranscriptionFailureReason;
import dev.hirenow.transcription.transcript.TranscriptionStep;

/**
 * Runs a job of the kind TRANSCRIBE: sends an answer's audio to the provider and stores the transcript.
 *
 * @param begun start time by {@code System.nanoTime()}
 */
record TranscribeWork(
        TranscribeAnswer transcribe, TranscriptionStepLog log, Claim claim, ClaimedAnswer claimed, long begun)
        implements ProviderWork {

    /** Starts now. */
    static TranscribeWork of(TranscribeAnswer transcribe, TranscriptionStepLog log, Claim claim) {
        return new TranscribeWork(transcribe, log, claim, AnswerClaims.of(claim), System.nanoTime());
    }

    @Override
    public Uni<CallPlan> ask(UUID callId) {
        return transcribe.question(claimed).map(question -> switch (question) {
            case TranscribeAnswer.Audible audible ->
                new Call(transcribe.mostCostMicros(audible), () -> transcribe.ask(audible));
            case TranscribeAnswer.StoreUnavailable(var cause) ->
                new NotNow(Backoff.duringOutage(), "AUDIO_OUT_OF_REACH: " + FailureSummary.brief(cause));
            case TranscribeAnswer.NotNeeded(TranscriptionStep step) -> {
                log.ended(claim, step.words(), begun);
                yield new NotNeeded();
            }
        });
    }

    @Override
    public Uni<AnswerUse> answered(byte[] answer) {
        return transcribe.record(claimed, answer).map(this::recorded);
    }

    private AnswerUse recorded(TranscribeAnswer.Recorded recorded) {
        return switch (recorded) {
            case TranscribeAnswer.Saved(int words) -> {
                log.ended(claim, TranscriptionStep.SAVED.words() + " (" + words + " words)", begun);
                yield new Done();
            }
            case TranscribeAnswer.NotUnderstood() -> new Insufficient("ANSWER_NOT_UNDERSTOOD");
            case TranscribeAnswer.NothingHeard() -> new Insufficient("NO_WORDS_OF_AUDIBLE_SOUND");
        };
    }

    @Override
    public Uni<Void> giveUp(CallFailure failure) {
        TranscriptionFailureReason reason = reason(failure);
        return transcribe
                .giveUp(claimed, reason)
                .invoke(step ->
                        log(step == TranscriptionStep.FAILED ? step.words() + " (" + reason + ")" : step.words()))
                .replaceWithVoid();
    }

    private static TranscriptionFailureReason reason(CallFailure failure) {
        return switch (failure) {
            case CallFailure.BudgetSpent(), CallFailure.KeptFailing() -> TranscriptionFailureReason.PROVIDER_FAILED;
            case CallFailure.NotDelivered() -> TranscriptionFailureReason.UPLOAD_INTERRUPTED;
            case CallFailure.StayedBusy(), CallFailure.StayedDenied() ->
                TranscriptionFailureReason.PROVIDER_UNAVAILABLE;
            case CallFailure.Rejected(var reason) -> TranscriptionFailureReason.valueOf(reason);
        };
    }

    @Override
    public void log(String words) {
        log.step(claim, words);
    }
}
