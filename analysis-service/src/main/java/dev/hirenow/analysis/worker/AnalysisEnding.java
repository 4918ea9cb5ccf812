package dev.hirenow.analysis.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.analysis.analysis.Next;
import dev.hirenow.analysis.interview.AbandonSubmission;
import dev.hirenow.analysis.interview.Ending;
import dev.hirenow.analysis.interview.FailureReason;
import dev.hirenow.analysis.interview.Step;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkEnding;

/** Ends an analysis that got no scores for a reason outside of it. */
@ApplicationScoped
class AnalysisEnding implements WorkEnding {

    private final AbandonSubmission abandon;
    private final StepLog log;

    AnalysisEnding(AbandonSubmission abandon, StepLog log) {
        this.abandon = abandon;
        this.log = log;
    }

    @Override
    public Uni<Void> exhausted(Claim claim, String reason) {
        return abandon.notAnalysed(Turns.turn(claim), reason)
                .invoke(ending -> logged(claim, ending, FailureReason.COULD_NOT_BE_PROCESSED))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> cancelled(Claim claim, String operator) {
        return abandon.analysisCancelled(Turns.turn(claim), operator)
                .invoke(ending -> logged(claim, ending, FailureReason.CANCELLED))
                .replaceWithVoid();
    }

    private void logged(Claim claim, Ending ending, FailureReason reason) {
        log.ended(claim, ending.step() == Step.FAILED ? new Next.Failed(reason) : new Next.Needless());
    }
}
