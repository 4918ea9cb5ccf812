package dev.hirenow.analysis.worker;

import java.util.UUID;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.analysis.AnalyseSubmission;
import dev.hirenow.analysis.analysis.Next;
import dev.hirenow.analysis.analysis.Question;
import dev.hirenow.analysis.interview.FailureReason;
import dev.hirenow.analysis.interview.Turn;
import dev.hirenow.common.work.CallFailure;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.ProviderWork;

/** A job of the kind ANALYSE: calls the model until every answer of a submission is scored or the budget is spent. */
record AnalyseWork(AnalyseSubmission analyse, StepLog log, Claim claim, Turn turn) implements ProviderWork {

    static AnalyseWork of(AnalyseSubmission analyse, StepLog log, Claim claim) {
        return new AnalyseWork(analyse, log, claim, Turns.turn(claim));
    }

    @Override
    public Uni<Asking> ask(UUID callId) {
        return analyse.next(turn, true).map(next -> next instanceof Next.Ask ask ? call(callId, ask) : needless(next));
    }

    private Asking call(UUID callId, Next.Ask ask) {
        log.started(claim, ask.answers().size());
        Question question = analyse.question(ask);
        return new Call(analyse.mostCostMicros(question), () -> analyse.ask(turn, callId, question));
    }

    private Asking needless(Next next) {
        log.ended(claim, next);
        return new NotNeeded();
    }

    /** Derives the scores from all responses of the provider; this one is the latest. */
    @Override
    public Uni<Use> answered(byte[] answer) {
        return analyse.next(turn, true).map(next -> {
            log.ended(claim, next);
            return next instanceof Next.Ask ? new Insufficient("ANSWER_INCOMPLETE") : new Done();
        });
    }

    @Override
    public Uni<Void> giveUp(CallFailure failure) {
        Uni<Next> last =
                switch (failure) {
                    // A problem of the responses that did come is a better reason than a spent budget.
                    case CallFailure.BudgetSpent() -> analyse.next(turn, false);
                    case CallFailure.NotDelivered(), CallFailure.KeptFailing() ->
                        analyse.giveUp(turn, FailureReason.PROVIDER_FAILED);
                    case CallFailure.StayedBusy() -> analyse.giveUp(turn, FailureReason.PROVIDER_UNAVAILABLE);
                    case CallFailure.StayedDenied() -> analyse.giveUp(turn, FailureReason.PROVIDER_REFUSED);
                    case CallFailure.Rejected(var reason) -> analyse.giveUp(turn, FailureReason.valueOf(reason));
                };
        return last.invoke(next -> log.ended(claim, next)).replaceWithVoid();
    }

    @Override
    public void log(String words) {
        log.step(claim, words);
    }
}
