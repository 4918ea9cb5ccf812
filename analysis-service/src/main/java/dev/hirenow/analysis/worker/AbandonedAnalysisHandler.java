package dev.hirenow.analysis.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.analysis.analysis.AnalysisStepResult;
import dev.hirenow.analysis.interview.AbandonSubmission;
import dev.hirenow.analysis.interview.AnalysisFailureReason;
import dev.hirenow.analysis.interview.JobConclusion;
import dev.hirenow.analysis.interview.SubmissionRuleOutcome;
import dev.hirenow.common.work.AbandonedJobHandler;
import dev.hirenow.common.work.Claim;

/** Ends an analysis that got no scores for a reason outside of it. */
@ApplicationScoped
class AbandonedAnalysisHandler implements AbandonedJobHandler {

    private final AbandonSubmission abandon;
    private final AnalysisTelemetry telemetry;

    AbandonedAnalysisHandler(AbandonSubmission abandon, AnalysisTelemetry telemetry) {
        this.abandon = abandon;
        this.telemetry = telemetry;
    }

    @Override
    public Uni<Void> exhausted(Claim claim, String reason) {
        return abandon.notAnalysed(SubmissionClaimParser.claimed(claim), reason)
                .invoke(conclusion -> logged(claim, conclusion, AnalysisFailureReason.COULD_NOT_BE_PROCESSED))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> cancelled(Claim claim, String operator) {
        return abandon.analysisCancelled(SubmissionClaimParser.claimed(claim), operator)
                .invoke(conclusion -> logged(claim, conclusion, AnalysisFailureReason.CANCELLED))
                .replaceWithVoid();
    }

    private void logged(Claim claim, JobConclusion conclusion, AnalysisFailureReason reason) {
        telemetry.ended(
                claim,
                conclusion.outcome() == SubmissionRuleOutcome.FAILED
                        ? new AnalysisStepResult.Failed(reason)
                        : new AnalysisStepResult.NotNeeded());
    }
}
