package dev.hirenow.analysis.worker;

import java.util.UUID;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.analysis.AnalyseSubmission;
import dev.hirenow.analysis.analysis.AnalysisStepResult;
import dev.hirenow.analysis.analysis.ModelRequest;
import dev.hirenow.analysis.interview.AnalysisFailureReason;
import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.GiveUpReason;
import dev.hirenow.common.work.ProviderJobHandler;

/** A job of the kind ANALYSE: calls the model until every answer of a submission is scored or the budget is spent. */
record AnalyseJobHandler(AnalyseSubmission analyse, AnalysisTelemetry telemetry, Claim claim, ClaimedSubmission claimed)
        implements ProviderJobHandler {

    static AnalyseJobHandler of(AnalyseSubmission analyse, AnalysisTelemetry telemetry, Claim claim) {
        return new AnalyseJobHandler(analyse, telemetry, claim, SubmissionClaimParser.claimed(claim));
    }

    @Override
    public Uni<CallPlan> ask(UUID callId) {
        return analyse.next(claimed, true)
                .map(next -> next instanceof AnalysisStepResult.Ask ask ? call(callId, ask) : notNeeded(next));
    }

    private CallPlan call(UUID callId, AnalysisStepResult.Ask ask) {
        telemetry.started(claim, ask.answers().size());
        ModelRequest question = analyse.question(ask);
        return new Call(analyse.mostCostMicros(question), () -> analyse.ask(claimed, callId, question));
    }

    private CallPlan notNeeded(AnalysisStepResult next) {
        telemetry.ended(claim, next);
        return new NotNeeded();
    }

    /** Derives the scores from all responses of the provider; this one is the latest. */
    @Override
    public Uni<AnswerUse> answered(byte[] answer) {
        return analyse.next(claimed, true).map(next -> {
            telemetry.ended(claim, next);
            return next instanceof AnalysisStepResult.Ask ? new Insufficient("ANSWER_INCOMPLETE") : new Done();
        });
    }

    @Override
    public Uni<Void> giveUp(GiveUpReason failure) {
        Uni<AnalysisStepResult> last =
                switch (failure) {
                    // A problem of the responses that did come is a better reason than a spent budget.
                    case GiveUpReason.BudgetSpent() -> analyse.next(claimed, false);
                    case GiveUpReason.NotDelivered(), GiveUpReason.KeptFailing() ->
                        analyse.giveUp(claimed, AnalysisFailureReason.PROVIDER_FAILED);
                    case GiveUpReason.StayedBusy() ->
                        analyse.giveUp(claimed, AnalysisFailureReason.PROVIDER_UNAVAILABLE);
                    case GiveUpReason.StayedDenied() -> analyse.giveUp(claimed, AnalysisFailureReason.PROVIDER_REFUSED);
                    case GiveUpReason.Rejected(var reason) ->
                        analyse.giveUp(claimed, AnalysisFailureReason.valueOf(reason));
                };
        return last.invoke(next -> telemetry.ended(claim, next)).replaceWithVoid();
    }

    @Override
    public void log(String words) {
        telemetry.step(claim, words);
    }
}
