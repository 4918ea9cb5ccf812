package dev.hirenow.transcription.worker;

import java.util.UUID;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.failure.FailureSummary;
import dev.hirenow.common.work.Backoff;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.GiveUpReason;
import dev.hirenow.common.work.ProviderJobHandler;
import dev.hirenow.transcription.transcript.ClaimedAnswer;
import dev.hirenow.transcription.transcript.TranscribeAnswer;
import dev.hirenow.transcription.transcript.TranscriptionFailureReason;
import dev.hirenow.transcription.transcript.TranscriptionRuleOutcome;

/**
 * Runs a job of the kind TRANSCRIBE: sends an answer's audio to the provider and stores the transcript.
 *
 * @param begun start time by {@code System.nanoTime()}
 */
record TranscribeJobHandler(
        TranscribeAnswer transcribe, TranscriptionTelemetry telemetry, Claim claim, ClaimedAnswer claimed, long begun)
        implements ProviderJobHandler {

    /** Starts now. */
    static TranscribeJobHandler of(TranscribeAnswer transcribe, TranscriptionTelemetry telemetry, Claim claim) {
        return new TranscribeJobHandler(transcribe, telemetry, claim, AnswerClaimParser.of(claim), System.nanoTime());
    }

    @Override
    public Uni<CallPlan> ask(UUID callId) {
        return transcribe.question(claimed).map(question -> switch (question) {
            case TranscribeAnswer.Audible audible ->
                new Call(transcribe.mostCostMicros(audible), () -> transcribe.ask(audible));
            case TranscribeAnswer.StoreUnavailable(var cause) ->
                new NotNow(Backoff.duringOutage(), "AUDIO_OUT_OF_REACH: " + FailureSummary.brief(cause));
            case TranscribeAnswer.NotNeeded(TranscriptionRuleOutcome outcome) -> {
                telemetry.ended(claim, outcome.words(), begun);
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
                telemetry.ended(claim, TranscriptionRuleOutcome.SAVED.words() + " (" + words + " words)", begun);
                yield new Done();
            }
            case TranscribeAnswer.NotUnderstood() -> new Insufficient("ANSWER_NOT_UNDERSTOOD");
            case TranscribeAnswer.NothingHeard() -> new Insufficient("NO_WORDS_OF_AUDIBLE_SOUND");
        };
    }

    @Override
    public Uni<Void> giveUp(GiveUpReason failure) {
        TranscriptionFailureReason reason = reason(failure);
        return transcribe
                .giveUp(claimed, reason)
                .invoke(outcome -> log(
                        outcome == TranscriptionRuleOutcome.FAILED
                                ? outcome.words() + " (" + reason + ")"
                                : outcome.words()))
                .replaceWithVoid();
    }

    private static TranscriptionFailureReason reason(GiveUpReason failure) {
        return switch (failure) {
            case GiveUpReason.BudgetSpent(), GiveUpReason.KeptFailing() -> TranscriptionFailureReason.PROVIDER_FAILED;
            case GiveUpReason.NotDelivered() -> TranscriptionFailureReason.UPLOAD_INTERRUPTED;
            case GiveUpReason.StayedBusy(), GiveUpReason.StayedDenied() ->
                TranscriptionFailureReason.PROVIDER_UNAVAILABLE;
            case GiveUpReason.Rejected(var reason) -> TranscriptionFailureReason.valueOf(reason);
        };
    }

    @Override
    public void log(String words) {
        telemetry.step(claim, words);
    }
}
