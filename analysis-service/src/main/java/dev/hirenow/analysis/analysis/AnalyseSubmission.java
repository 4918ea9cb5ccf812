package dev.hirenow.analysis.analysis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.interview.Concluding;
import dev.hirenow.analysis.interview.FailureReason;
import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.interview.Step;
import dev.hirenow.analysis.interview.Turn;
import dev.hirenow.analysis.scoring.CanonicalJson;
import dev.hirenow.analysis.scoring.Nonces;
import dev.hirenow.analysis.scoring.Prompt;
import dev.hirenow.analysis.scoring.PromptWriter;
import dev.hirenow.analysis.scoring.Thresholds;
import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.work.call.Reply;

/** Scores one submission: decides whether the model must be called, and concludes the job once it has the result. */
public final class AnalyseSubmission {

    private static final int FIRST_REVISION = 1;

    private final Analyses analyses;
    private final Interviews interviews;
    private final LanguageModel model;
    private final Thresholds thresholds;
    private final Supplier<String> names;
    private final Clock clock;

    /**
     * Creates the use case with its ports.
     *
     * @param names supplies a new random name on each call
     */
    public AnalyseSubmission(
            Analyses analyses,
            Interviews interviews,
            LanguageModel model,
            Thresholds thresholds,
            Supplier<String> names,
            Clock clock) {
        this.analyses = analyses;
        this.interviews = interviews;
        this.model = model;
        this.thresholds = thresholds;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Concludes the submission if the stored exchanges suffice; otherwise says what to ask the model.
     *
     * @param mayAsk whether the call budget allows another call
     */
    public Uni<Next> next(Turn turn, boolean mayAsk) {
        return analyses.open(turn, thresholds).chain(opened -> switch (opened) {
            case Opened.Needless() ->
                interviews.conclude(turn, Concluding::needless).replaceWith(new Next.Needless());
            case Opened.Ready ready -> settle(turn, ready, mayAsk);
        });
    }

    /**
     * Concludes without another call: publishes the valid ratings and marks the rest as not assessable, derived from
     * the stored exchanges as always. If no rating is valid, publishes the failure and parks the job for a person.
     */
    public Uni<Next> giveUp(Turn turn, FailureReason reason) {
        return analyses.open(turn, thresholds).chain(opened -> switch (opened) {
            case Opened.Needless() -> fail(turn, reason);
            case Opened.Ready ready -> {
                Derivation derivation = Derivation.of(ready.input(), ready.exchanges(), model::read);
                yield derivation.useful() ? finish(turn, ready, derivation) : fail(turn, reason);
            }
        });
    }

    private Uni<Next> settle(Turn turn, Opened.Ready ready, boolean mayAsk) {
        Derivation derivation = Derivation.of(ready.input(), ready.exchanges(), model::read);
        boolean over = !mayAsk || derivation.refused() && !ready.byHand();
        if (derivation.complete() || over && derivation.useful()) {
            return finish(turn, ready, derivation);
        }
        return over
                ? fail(turn, derivation.problem())
                : Uni.createFrom().item(new Next.Ask(derivation.next(), derivation.truncated()));
    }

    /** Builds the request with new random names. */
    public Question question(Next.Ask ask) {
        Map<String, String> questions = new TreeMap<>();
        ask.answers()
                .forEach(answer -> questions.put(names.get(), answer.question().id()));
        Nonces nonces = new Nonces("FENCE-" + names.get(), questions);
        Prompt prompt = PromptWriter.write(ask.answers(), nonces);
        return new Question(model.request(prompt, ask.roomier()), CanonicalJson.write(nonces));
    }

    /** Upper bound of the call's cost, in millionths of the currency unit. */
    public long mostCostMicros(Question question) {
        return model.mostCostMicros(question.request());
    }

    /** Calls the model and, if it answers, stores the request, so that the scores can be explained later. */
    public Uni<Reply> ask(Turn turn, UUID callId, Question question) {
        return model.ask(question.request())
                .call(reply -> reply instanceof Reply.Answered answered
                        ? keep(turn, callId, question, answered)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(Turn turn, UUID callId, Question question, Reply.Answered answered) {
        Exchange exchange = new Exchange(
                callId,
                model.name(),
                answered.answeredBy(),
                PromptWriter.VERSION,
                question.request(),
                question.nonces(),
                answered.answer());
        return analyses.keep(turn, exchange);
    }

    private Uni<Next> fail(Turn turn, FailureReason reason) {
        AnalysisFailed fact = new AnalysisFailed(
                turn.interview().id(),
                turn.interview().organisation(),
                turn.submission(),
                reason.name(),
                reason.remedy(),
                clock.instant());
        return interviews
                .conclude(turn, interview -> Concluding.failed(interview, fact, reason))
                .map(ending -> ending.step() == Step.FAILED ? new Next.Failed(reason) : new Next.Needless());
    }

    private Uni<Next> finish(Turn turn, Opened.Ready ready, Derivation derivation) {
        Analysis analysis = derivation.analysis(ready.exchanges(), model.name(), ready.calls());
        Instant now = clock.instant();
        InterviewAnalyzed fact = new InterviewAnalyzed(
                turn.interview().id(),
                turn.interview().organisation(),
                turn.submission(),
                FIRST_REVISION,
                analysis.answers(),
                analysis.totals(),
                analysis.model(),
                analysis.versions(),
                now);
        return analyses.finish(turn, analysis, now, interview -> Concluding.analyzed(interview, fact))
                .map(ending -> ending.step() == Step.SUCCEEDED
                        ? new Next.Succeeded(analysis, since(ready))
                        : new Next.Needless());
    }

    private Duration since(Opened.Ready ready) {
        return Duration.between(ready.submittedAt(), clock.instant());
    }
}
