package dev.hirenow.analysis.worker;

import java.util.UUID;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.analysis.AnalyseSubmission;
import dev.hirenow.analysis.analysis.ModelRequest;
import dev.hirenow.analysis.analysis.NextStep;
import dev.hirenow.analysis.interview.AnalysisFailureReason;
import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.common.work.CallFailure;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.ProviderWork;

/** A job of the kind ANALYSE: calls the model until every answer of a submission is scored or the budget is spent. */
record AnalyseWork(AnalyseSubmission analyse, SubmissionStepLog log, Claim claim, ClaimedSubmission claimed)
        implements ProviderWork {

    static AnalyseWork of(AnalyseSubmission analyse, SubmissionStepLog log, Claim claim) {
        return new AnalyseWork(analyse, log, claim, SubmissionClaims.claimed(claim));
    }

    @Override
    public Uni<CallPlan> ask(UUID callId) {
        return analyse.next(claimed, true)
                .map(next -> next instanceof NextStep.Ask ask ? call(callId, ask) : notNeeded(next));
    }

    private CallPlan call(UUID callId, NextStep.Ask ask) {
        log.started(claim, ask.answers().size());
        ModelRequest question = analyse.question(ask);
        return new Call(analyse.mostCostMicros(question), () -> analyse.ask(claimed, callId, question));
    }

    private CallPlan notNeeded(NextStep next) {
        log.ended(claim, next);
        return new NotNeeded();
    }

    /** Derives the scores from all responses of the provider; this one is the latest. */
    @Override
    public Uni<AnswerUse> answered(byte[] answer) {
        return analyse.next(claimed, true).map(next -> {
            log.ended(claim, next);
            return next instanceof NextStep.Ask ? new Insufficient("ANSWER_INCOMPLETE") : new Done();
        });
    }

    @Override
    public Uni<Void> giveUp(CallFailure failure) {
        Uni<NextStep> last =
                switch (failure) {
                    // A problem of the responses that did come is a better reason than a spent budget.
                    case CallFailure.BudgetSpent() -> analyse.next(claimed, false);
                    case CallFailure.NotDelivered(), CallFailure.KeptFailing() ->
                        analyse.giveUp(claimed, AnalysisFailureReason.PROVIDER_FAILED);
                    case CallFailure.StayedBusy() ->
                        analyse.giveUp(claimed, AnalysisFailureReason.PROVIDER_UNAVAILABLE);
                    case CallFailure.StayedDenied() -> analyse.giveUp(claimed, AnalysisFailureReason.PROVIDER_REFUSED);
                    case CallFailure.Rejected(var reason) ->
                        analyse.giveUp(claimed, AnalysisFailureReason.valueOf(reason));
                };
        return last.invoke(next -> log.ended(claim, next)).replaceWithVoid();
    }

    @Override
    public void log(String words) {
        log.step(claim, words);
    }
}
