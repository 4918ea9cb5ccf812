package dev.hirenow.transcription.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkEnding;
import dev.hirenow.transcription.transcript.AbandonAnswer;
import dev.hirenow.transcription.transcript.FailureReason;
import dev.hirenow.transcription.transcript.Step;

/** Ends the jobs of both stages that lead to no transcript. */
@ApplicationScoped
class AnswerEnding implements WorkEnding {

    private final AbandonAnswer abandon;
    private final StepLog log;

    AnswerEnding(AbandonAnswer abandon, StepLog log) {
        this.abandon = abandon;
        this.log = log;
    }

    @Override
    public Uni<Void> exhausted(Claim claim, String reason) {
        return abandon.couldNotBeProcessed(Turns.of(claim), reason)
                .invoke(step -> log.step(claim, words(step, FailureReason.COULD_NOT_BE_PROCESSED)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> cancelled(Claim claim, String operator) {
        return abandon.cancelled(Turns.of(claim), operator)
                .invoke(step -> log.step(claim, words(step, FailureReason.CANCELLED)))
                .replaceWithVoid();
    }

    private static String words(Step step, FailureReason reason) {
        return step == Step.FAILED ? step.words() + " (" + reason + ")" : "given up (" + reason + ")";
    }
}
