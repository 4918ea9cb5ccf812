package dev.hirenow.analysis.analysis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.interview.AnalysisFailureReason;
import dev.hirenow.analysis.interview.AnalysisResultRules;
import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.interview.SubmissionRuleOutcome;
import dev.hirenow.analysis.scoring.CanonicalJson;
import dev.hirenow.analysis.scoring.Prompt;
import dev.hirenow.analysis.scoring.PromptNonces;
import dev.hirenow.analysis.scoring.PromptWriter;
import dev.hirenow.analysis.scoring.ScoringThresholds;
import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.work.call.ProviderCallOutcome;

/** Scores one submission: decides whether the model must be called, and concludes the job once it has the result. */
public final class AnalyseSubmission {

    private static final int FIRST_REVISION = 1;

    private final Analyses analyses;
    private final Interviews interviews;
    private final LanguageModel model;
    private final ScoringThresholds thresholds;
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
            ScoringThresholds thresholds,
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
    public Uni<AnalysisStepResult> next(ClaimedSubmission claimed, boolean mayAsk) {
        return analyses.open(claimed, thresholds).chain(loaded -> switch (loaded) {
            case LoadedSubmission.NotNeeded() ->
                interviews
                        .conclude(claimed, AnalysisResultRules::notNeeded)
                        .replaceWith(new AnalysisStepResult.NotNeeded());
            case LoadedSubmission.Ready ready -> settle(claimed, ready, mayAsk);
        });
    }

    /**
     * Concludes without another call: publishes the valid ratings and marks the rest as not assessable, derived from
     * the stored exchanges as always. If no rating is valid, publishes the failure and parks the job for a person.
     */
    public Uni<AnalysisStepResult> giveUp(ClaimedSubmission claimed, AnalysisFailureReason reason) {
        return analyses.open(claimed, thresholds).chain(loaded -> switch (loaded) {
            case LoadedSubmission.NotNeeded() -> fail(claimed, reason);
            case LoadedSubmission.Ready ready -> {
                ScoreDerivation derivation = ScoreDerivation.of(ready.input(), ready.exchanges(), model::read);
                yield derivation.useful() ? finish(claimed, ready, derivation) : fail(claimed, reason);
            }
        });
    }

    private Uni<AnalysisStepResult> settle(ClaimedSubmission claimed, LoadedSubmission.Ready ready, boolean mayAsk) {
        ScoreDerivation derivation = ScoreDerivation.of(ready.input(), ready.exchanges(), model::read);
        boolean over = !mayAsk || derivation.refused() && !ready.byHand();
        if (derivation.complete() || over && derivation.useful()) {
            return finish(claimed, ready, derivation);
        }
        return over
                ? fail(claimed, derivation.problem())
                : Uni.createFrom().item(new AnalysisStepResult.Ask(derivation.next(), derivation.truncated()));
    }

    /** Builds the request with new random names. */
    public ModelRequest question(AnalysisStepResult.Ask ask) {
        Map<String, String> questions = new TreeMap<>();
        ask.answers()
                .forEach(answer -> questions.put(names.get(), answer.question().id()));
        PromptNonces nonces = new PromptNonces("FENCE-" + names.get(), questions);
        Prompt prompt = PromptWriter.write(ask.answers(), nonces);
        return new ModelRequest(model.request(prompt, ask.roomier()), CanonicalJson.write(nonces));
    }

    /** Upper bound of the call's cost, in millionths of the currency unit. */
    public long mostCostMicros(ModelRequest question) {
        return model.mostCostMicros(question.request());
    }

    /** Calls the model and, if it answers, stores the request, so that the scores can be explained later. */
    public Uni<ProviderCallOutcome> ask(ClaimedSubmission claimed, UUID callId, ModelRequest question) {
        return model.ask(question.request())
                .call(reply -> reply instanceof ProviderCallOutcome.Answered answered
                        ? keep(claimed, callId, question, answered)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(
            ClaimedSubmission claimed, UUID callId, ModelRequest question, ProviderCallOutcome.Answered answered) {
        ModelExchange exchange = new ModelExchange(
                callId,
                model.name(),
                answered.answeredBy(),
                PromptWriter.VERSION,
                question.request(),
                question.nonces(),
                answered.answer());
        return analyses.keep(claimed, exchange);
    }

    private Uni<AnalysisStepResult> fail(ClaimedSubmission claimed, AnalysisFailureReason reason) {
        AnalysisFailed fact = new AnalysisFailed(
                claimed.interview().id(),
                claimed.interview().organisation(),
                claimed.submission(),
                reason.name(),
                reason.remedy(),
                clock.instant());
        return interviews
                .conclude(claimed, interview -> AnalysisResultRules.failed(interview, fact, reason))
                .map(conclusion -> conclusion.outcome() == SubmissionRuleOutcome.FAILED
                        ? new AnalysisStepResult.Failed(reason)
                        : new AnalysisStepResult.NotNeeded());
    }

    private Uni<AnalysisStepResult> finish(
            ClaimedSubmission claimed, LoadedSubmission.Ready ready, ScoreDerivation derivation) {
        Analysis analysis = derivation.analysis(ready.exchanges(), model.name(), ready.calls());
        Instant now = clock.instant();
        InterviewAnalyzed fact = new InterviewAnalyzed(
                claimed.interview().id(),
                claimed.interview().organisation(),
                claimed.submission(),
                FIRST_REVISION,
                analysis.answers(),
                analysis.totals(),
                analysis.model(),
                analysis.versions(),
                now);
        return analyses.finish(claimed, analysis, now, interview -> AnalysisResultRules.analyzed(interview, fact))
                .map(conclusion -> conclusion.outcome() == SubmissionRuleOutcome.SUCCEEDED
                        ? new AnalysisStepResult.Succeeded(analysis, since(ready))
                        : new AnalysisStepResult.NotNeeded());
    }

    private Duration since(LoadedSubmission.Ready ready) {
        return Duration.between(ready.submittedAt(), clock.instant());
    }
}
