package dev.hirenow.transcription.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.work.AbandonedJobHandler;
import dev.hirenow.common.work.Claim;
import dev.hirenow.transcription.transcript.AbandonAnswer;
import dev.hirenow.transcription.transcript.TranscriptionFailureReason;
import dev.hirenow.transcription.transcript.TranscriptionRuleOutcome;

/** Ends the jobs of both stages that lead to no transcript. */
@ApplicationScoped
class AbandonedTranscriptionHandler implements AbandonedJobHandler {

    private final AbandonAnswer abandon;
    private final TranscriptionTelemetry telemetry;

    AbandonedTranscriptionHandler(AbandonAnswer abandon, TranscriptionTelemetry telemetry) {
        this.abandon = abandon;
        this.telemetry = telemetry;
    }

    @Override
    public Uni<Void> exhausted(Claim claim, String reason) {
        return abandon.couldNotBeProcessed(AnswerClaimParser.of(claim), reason)
                .invoke(outcome ->
                        telemetry.step(claim, words(outcome, TranscriptionFailureReason.COULD_NOT_BE_PROCESSED)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> cancelled(Claim claim, String operator) {
        return abandon.cancelled(AnswerClaimParser.of(claim), operator)
                .invoke(outcome -> telemetry.step(claim, words(outcome, TranscriptionFailureReason.CANCELLED)))
                .replaceWithVoid();
    }

    private static String words(TranscriptionRuleOutcome outcome, TranscriptionFailureReason reason) {
        return outcome == TranscriptionRuleOutcome.FAILED
                ? outcome.words() + " (" + reason + ")"
                : "given up (" + reason + ")";
    }
}
