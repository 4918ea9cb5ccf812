package dev.hirenow.analysis.worker;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.hirenow.analysis.analysis.AnalyseSubmission;
import dev.hirenow.analysis.analysis.LanguageModel;
import dev.hirenow.analysis.analysis.Next;
import dev.hirenow.analysis.analysis.Question;
import dev.hirenow.analysis.interview.FailureReason;
import dev.hirenow.analysis.interview.Jobs;
import dev.hirenow.analysis.settings.GeminiSettings;
import dev.hirenow.analysis.settings.WorkSettings;
import dev.hirenow.common.work.CallReport;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.ProviderGate;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.WorkQueue;
import dev.hirenow.common.work.Workers;

/** Takes submissions through the model: at most two calls that may be billed, whatever happens in between. */
@ApplicationScoped
class AnalyseWorker {

    private static final String PROVIDER = "gemini";
    private static final int BILLABLE_CALLS = 2;
    private static final WorkOutcome SETTLED = new WorkOutcome.Settled();

    private final AnalyseSubmission analyse;
    private final Workers workers;
    private final WorkQueue queue;
    private final WorkSettings work;
    private final GeminiSettings gemini;
    private final AnalysisEnding ending;
    private final StepLog log;

    AnalyseWorker(
            AnalyseSubmission analyse,
            Workers workers,
            WorkQueue queue,
            WorkSettings work,
            GeminiSettings gemini,
            AnalysisEnding ending,
            StepLog log) {
        this.analyse = analyse;
        this.workers = workers;
        this.queue = queue;
        this.work = work;
        this.gemini = gemini;
        this.ending = ending;
        this.log = log;
    }

    void start(@Observes StartupEvent start) {
        workers.start(
                new WorkKind(Jobs.ANALYSE, work.analysesAtOnce(), work.lease(), work.poll(), Optional.of(gate())),
                ending,
                this::handle);
    }

    private ProviderGate gate() {
        return new ProviderGate(
                PROVIDER,
                gemini.callsAtOnce(),
                gemini.requestsPerMinute(),
                gemini.spendPerDay().movePointRight(6).longValue(),
                gemini.callTimeout(),
                BILLABLE_CALLS,
                gemini.giveUpAfter(),
                gemini.deniedPause());
    }

    private Uni<WorkOutcome> handle(Claim claim) {
        return analyse.next(Turns.turn(claim), !claim.exhausted()).chain(next -> switch (next) {
            case Next.Ask ask -> claim.callId() == null ? askLater(claim) : call(claim, ask);
            case Next.Needless _, Next.Succeeded _, Next.Failed _ -> unused(claim, next);
        });
    }

    // A call was reserved that nobody needs; the result is stored already.
    private Uni<WorkOutcome> unused(Claim claim, Next next) {
        log.ended(claim, next);
        return claim.callId() == null
                ? Uni.createFrom().item(SETTLED)
                : queue.endCall(claim, new CallReport(false, 0, "NOT_NEEDED", null, 0, null))
                        .replaceWith(SETTLED);
    }

    private Uni<WorkOutcome> call(Claim claim, Next.Ask ask) {
        log.started(claim, ask.answers().size());
        Question question = analyse.question(ask);
        long most = analyse.mostCostMicros(question);
        return queue.expectCost(claim, most).chain(() -> analyse.ask(question)).chain(reply -> switch (reply) {
            case LanguageModel.Answered answered -> answered(claim, question, answered);
            case LanguageModel.Broken(var trouble) -> broken(claim, trouble, most);
            case LanguageModel.Busy busy -> busy(claim, ask, busy);
            case LanguageModel.Denied denied -> denied(claim, denied);
            case LanguageModel.Rejected(var trouble) ->
                unpaid(claim, trouble).chain(() -> giveUp(claim, FailureReason.REQUEST_REFUSED));
        });
    }

    // The answer is stored before anything is derived from it.
    private Uni<WorkOutcome> answered(Claim claim, Question question, LanguageModel.Answered answered) {
        CallReport report =
                new CallReport(true, 200, "OK", answered.requestId(), answered.costMicros(), answered.answer());
        return analyse.keep(Turns.turn(claim), callId(claim), question, answered)
                .chain(() -> queue.endCall(claim, report))
                .chain(() -> analyse.next(Turns.turn(claim), true))
                .chain(next -> next instanceof Next.Ask ? askLater(claim) : ended(claim, next));
    }

    // The next claim brings the right to one more call, or word that there is none left.
    private Uni<WorkOutcome> askLater(Claim claim) {
        return queue.askAnew(claim).replaceWith(new WorkOutcome.Again(Duration.ZERO, "ANSWER_INCOMPLETE"));
    }

    // Nobody says what was billed, so the spend of the day grows by the most that it can have been.
    private Uni<WorkOutcome> broken(Claim claim, LanguageModel.Trouble trouble, long costMicros) {
        double jitter = 1 + ThreadLocalRandom.current().nextDouble();
        Duration delay = Duration.ofMillis((long) (work.retryDelay().toMillis() * jitter));
        log.trouble(claim, trouble);
        return queue.endCall(claim, new CallReport(true, trouble.status(), trouble.code(), null, costMicros, null))
                .replaceWith(new WorkOutcome.Again(delay, trouble.code()));
    }

    // That it was asked and had no time is part of the interview's history.
    private Uni<WorkOutcome> busy(Claim claim, Next.Ask ask, LanguageModel.Busy busy) {
        log.trouble(claim, busy.trouble());
        WorkOutcome later =
                new WorkOutcome.ProviderPaused(busy.pause(), busy.trouble().code());
        return unpaid(claim, busy.trouble())
                .chain(() -> ask.waiting().compareTo(gemini.giveUpAfter()) < 0
                        ? Uni.createFrom().item(later)
                        : giveUp(claim, FailureReason.PROVIDER_UNAVAILABLE));
    }

    private Uni<WorkOutcome> denied(Claim claim, LanguageModel.Denied denied) {
        log.alert(claim, denied.trouble());
        return unpaid(claim, denied.trouble())
                .chain(() ->
                        queue.pause(PROVIDER, denied.pause(), denied.trouble().code()))
                .chain(() -> giveUp(claim, FailureReason.PROVIDER_REFUSED));
    }

    private Uni<WorkOutcome> giveUp(Claim claim, FailureReason reason) {
        return analyse.giveUp(Turns.turn(claim), reason).chain(next -> ended(claim, next));
    }

    private Uni<WorkOutcome> ended(Claim claim, Next next) {
        log.ended(claim, next);
        return Uni.createFrom().item(SETTLED);
    }

    private Uni<Void> unpaid(Claim claim, LanguageModel.Trouble trouble) {
        return queue.endCall(claim, new CallReport(false, trouble.status(), trouble.code(), null, 0, null));
    }

    private static UUID callId(Claim claim) {
        return Objects.requireNonNull(claim.callId(), "a call was made without the right to it");
    }
}
