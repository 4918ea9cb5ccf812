package dev.hirenow.analysis.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.analysis.analysis.NextStep;
import dev.hirenow.analysis.interview.AbandonSubmission;
import dev.hirenow.analysis.interview.AnalysisFailureReason;
import dev.hirenow.analysis.interview.JobConclusion;
import dev.hirenow.analysis.interview.SubmissionStep;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkEnding;

/** Ends an analysis that got no scores for a reason outside of it. */
@ApplicationScoped
class AnalysisWorkEnding implements WorkEnding {

    private final AbandonSubmission abandon;
    private final SubmissionStepLog log;

    AnalysisWorkEnding(AbandonSubmission abandon, SubmissionStepLog log) {
        this.abandon = abandon;
        this.log = log;
    }

    @Override
    public Uni<Void> exhausted(Claim claim, String reason) {
        return abandon.notAnalysed(SubmissionClaims.claimed(claim), reason)
                .invoke(conclusion -> logged(claim, conclusion, AnalysisFailureReason.COULD_NOT_BE_PROCESSED))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> cancelled(Claim claim, String operator) {
        return abandon.analysisCancelled(SubmissionClaims.claimed(claim), operator)
                .invoke(conclusion -> logged(claim, conclusion, AnalysisFailureReason.CANCELLED))
                .replaceWithVoid();
    }

    private void logged(Claim claim, JobConclusion conclusion, AnalysisFailureReason reason) {
        log.ended(
                claim,
                conclusion.step() == SubmissionStep.FAILED ? new NextStep.Failed(reason) : new NextStep.NotNeeded());
    }
}
