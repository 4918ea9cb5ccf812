package dev.hirenow.transcription.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkEnding;
import dev.hirenow.transcription.transcript.AbandonAnswer;
import dev.hirenow.transcription.transcript.TranscriptionFailureReason;
import dev.hirenow.transcription.transcript.TranscriptionStep;

/** Ends the jobs of both stages that lead to no transcript. */
@ApplicationScoped
class TranscriptionWorkEnding implements WorkEnding {

    private final AbandonAnswer abandon;
    private final TranscriptionStepLog log;

    TranscriptionWorkEnding(AbandonAnswer abandon, TranscriptionStepLog log) {
        this.abandon = abandon;
        this.log = log;
    }

    @Override
    public Uni<Void> exhausted(Claim claim, String reason) {
        return abandon.couldNotBeProcessed(AnswerClaims.of(claim), reason)
                .invoke(step -> log.step(claim, words(step, TranscriptionFailureReason.COULD_NOT_BE_PROCESSED)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> cancelled(Claim claim, String operator) {
        return abandon.cancelled(AnswerClaims.of(claim), operator)
                .invoke(step -> log.step(claim, words(step, TranscriptionFailureReason.CANCELLED)))
                .replaceWithVoid();
    }

    private static String words(TranscriptionStep step, TranscriptionFailureReason reason) {
        return step == TranscriptionStep.FAILED ? step.words() + " (" + reason + ")" : "given up (" + reason + ")";
    }
}
