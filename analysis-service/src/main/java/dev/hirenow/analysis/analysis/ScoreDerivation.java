package dev.hirenow.analysis.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.hirenow.analysis.interview.AnalysisFailureReason;
import dev.hirenow.analysis.scoring.AnswerProposals;
import dev.hirenow.analysis.scoring.CanonicalJson;
import dev.hirenow.analysis.scoring.InterviewScores;
import dev.hirenow.analysis.scoring.ModelAnswerParser;
import dev.hirenow.analysis.scoring.PromptNonces;
import dev.hirenow.analysis.scoring.ScoreCalculator;
import dev.hirenow.analysis.scoring.ScoringInput;
import dev.hirenow.analysis.scoring.SpokenAnswer;
import dev.hirenow.analysis.scoring.SuspiciousAnswers;
import dev.hirenow.common.facts.AnalysisVersions;
import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.ModelUse;

/**
 * Derives a result from stored bytes alone: the same input and exchanges give the same result at any time and on any
 * machine.
 */
public final class ScoreDerivation {

    private static final String NOBODY = "none";

    private final ScoringInput input;
    private final List<SpokenAnswer> assessable;
    private final SuspiciousAnswers suspicions = new SuspiciousAnswers();
    private final Function<byte[], ModelResponseOutcome> reader;
    private final Map<String, List<Criterion>> rubrics = new HashMap<>();
    private final Map<String, AnswerProposals> proposals = new HashMap<>();
    private final Map<String, String> fates = new HashMap<>();
    private TokenUsage usage = TokenUsage.NONE;
    private boolean truncated;
    private boolean refused;
    private @Nullable AnalysisFailureReason problem;

    private ScoreDerivation(ScoringInput input, Function<byte[], ModelResponseOutcome> reader) {
        this.input = input;
        this.assessable = input.assessable();
        assessable.forEach(answer ->
                rubrics.put(answer.question().id(), answer.question().rubric().criteria()));
        this.reader = reader;
    }

    /** Reads the exchanges in order. The first rating of a criterion wins over later ones. */
    public static ScoreDerivation of(
            ScoringInput input, List<ModelExchange> exchanges, Function<byte[], ModelResponseOutcome> reader) {
        ScoreDerivation derivation = new ScoreDerivation(input, reader);
        exchanges.forEach(derivation::take);
        return derivation;
    }

    private void take(ModelExchange exchange) {
        ModelResponseOutcome parsed = reader.apply(exchange.answer());
        PromptNonces nonces = CanonicalJson.read(exchange.nonces(), PromptNonces.class);
        usage = usage.plus(parsed.usage());
        switch (parsed) {
            case ModelResponseOutcome.Text text -> takeText(text, nonces);
            case ModelResponseOutcome.Truncated _ -> {
                truncated = true;
                lost(nonces, AnalysisFailureReason.ANSWER_TRUNCATED);
            }
            case ModelResponseOutcome.Unusable _ -> lost(nonces, AnalysisFailureReason.ANSWER_NOT_USABLE);
            case ModelResponseOutcome.Withheld withheld -> lost(nonces, withheld.reason());
            case ModelResponseOutcome.Refused refusal -> {
                refused = true;
                lost(nonces, refusal.reason());
            }
        }
    }

    private void takeText(ModelResponseOutcome.Text said, PromptNonces nonces) {
        Optional<ModelAnswerParser.Matched> read = ModelAnswerParser.read(said.text(), nonces);
        if (read.isEmpty()) {
            lost(nonces, AnalysisFailureReason.ANSWER_NOT_USABLE);
            return;
        }
        nonces.questions().values().forEach(question -> fates.put(question, ScoreCalculator.OMITTED_BY_MODEL));
        read.get().twice().forEach(question -> fates.put(question, ScoreCalculator.ANSWERED_TWICE));
        read.get().proposals().forEach(this::takeProposals);
        if (nonces.questions().values().stream().noneMatch(proposals::containsKey)) {
            problem = AnalysisFailureReason.ANSWER_NOT_USABLE;
        }
    }

    private void takeProposals(String question, AnswerProposals read) {
        List<Criterion> rubric = rubrics.getOrDefault(question, List.of());
        AnswerProposals named = read.named(rubric);
        if (named.usableFor(rubric)) {
            proposals.merge(question, named, (first, later) -> first.completedBy(later, rubric));
        } else {
            fates.put(question, AnalysisFailureReason.ANSWER_NOT_USABLE.name());
        }
    }

    private void lost(PromptNonces nonces, AnalysisFailureReason reason) {
        problem = reason;
        nonces.questions().values().forEach(question -> fates.put(question, reason.name()));
    }

    /** Assessable answers that no exchange has a proposal for. */
    List<SpokenAnswer> missing() {
        Set<String> known = new HashSet<>(proposals.keySet());
        return assessable.stream()
                .filter(answer -> !known.contains(answer.question().id()))
                .toList();
    }

    /** Whether every criterion of every assessable answer has a proposal to check. */
    boolean complete() {
        return missing().isEmpty() && incomplete().isEmpty();
    }

    // Answers with a criterion that the model omitted or answered unreadably.
    private List<SpokenAnswer> incomplete() {
        return assessable.stream()
                .filter(answer -> {
                    AnswerProposals known = proposals.get(answer.question().id());
                    return known != null
                            && !known.completeFor(answer.question().rubric().criteria());
                })
                .toList();
    }

    /**
     * The answers that the next call asks about: those without ratings and those that lack some. Suspicious answers
     * (see {@link SuspiciousAnswers}) go last, one per call, so that they cannot influence the rating of another answer. Among
     * them, an answer that was never asked about goes before one whose call brought nothing.
     */
    List<SpokenAnswer> next() {
        List<SpokenAnswer> missing = missing();
        List<SpokenAnswer> harmless = Stream.concat(missing.stream(), incomplete().stream())
                .filter(answer -> !suspicions.in(answer))
                .toList();
        boolean onlySuspicious = !missing.isEmpty() && missing.stream().allMatch(suspicions::in);
        return onlySuspicious || harmless.isEmpty() ? first(missing.isEmpty() ? incomplete() : missing) : harmless;
    }

    private List<SpokenAnswer> first(List<SpokenAnswer> answers) {
        return answers.stream().min(Comparator.comparing(this::asked)).stream().toList();
    }

    private boolean asked(SpokenAnswer answer) {
        return fates.containsKey(answer.question().id());
    }

    /** Whether the model rated at least one answer. */
    boolean useful() {
        return !proposals.isEmpty();
    }

    /** Whether the provider refused to answer. */
    boolean refused() {
        return refused;
    }

    /** Whether a response was cut off. */
    boolean truncated() {
        return truncated;
    }

    /** Why the last unusable exchange failed. */
    AnalysisFailureReason problem() {
        return problem == null ? AnalysisFailureReason.PROVIDER_FAILED : problem;
    }

    /** The result to store and publish. */
    public Analysis analysis(List<ModelExchange> exchanges, String model, int calls) {
        missing().forEach(answer -> fates.putIfAbsent(answer.question().id(), ScoreCalculator.INSTRUCTION_LIKE));
        InterviewScores scores = ScoreCalculator.score(input, proposals, fates, suspicions);
        String provider = exchanges.isEmpty() ? NOBODY : exchanges.getLast().provider();
        String asked = exchanges.isEmpty() ? model : exchanges.getLast().asked();
        ModelUse use = new ModelUse(
                provider,
                asked,
                usage.model(),
                calls,
                usage.promptTokens(),
                usage.outputTokens(),
                usage.thoughtTokens());
        String prompt = exchanges.isEmpty() ? NOBODY : exchanges.getLast().prompt();
        return new Analysis(
                scores.answers(), scores.totals(), use, new AnalysisVersions(prompt, ScoreCalculator.VERSION));
    }
}
