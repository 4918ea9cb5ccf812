package dev.hirenow.analysis.scoring;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.AnswerStatus;
import dev.hirenow.common.facts.CriterionScore;
import dev.hirenow.common.facts.CriterionStatus;
import dev.hirenow.common.facts.Totals;
import dev.hirenow.common.facts.Word;
import dev.hirenow.common.scoring.Formula;

/**
 * Turns the model's proposals into scores: {@link RatingVerifier} decides which ratings count, {@link Formula} adds
 * them up.
 */
public final class ScoreCalculator {

    /** Version of the rules; rises with every change of a check or a formula. */
    public static final String VERSION = "4";

    /** The model omitted the answer. */
    public static final String OMITTED_BY_MODEL = "OMITTED_BY_MODEL";

    /** The model gave the answer twice, so it is unclear which one counts. */
    public static final String ANSWERED_TWICE = "ANSWERED_TWICE";

    /** The answer is a suspected prompt injection, so it needs a call of its own, and the call budget was spent. */
    public static final String INSTRUCTION_LIKE = "INSTRUCTION_LIKE";

    private ScoreCalculator() {}

    /**
     * Scores all answers.
     *
     * @param proposals by question id; an answer without proposals is not assessable
     * @param fates by question id, why there are no proposals
     * @param suspicions suspected prompt injections in these answers
     */
    public static InterviewScores score(
            ScoringInput input,
            Map<String, AnswerProposals> proposals,
            Map<String, String> fates,
            SuspiciousAnswers suspicions) {
        List<AnswerScore> answers = input.answers().stream()
                .map(answer -> score(answer, suspicions.of(answer), input.thresholds(), proposals, fates))
                .toList();
        return new InterviewScores(answers, totals(answers, doubtful(input.answers(), answers), input.thresholds()));
    }

    // Both lists are in the manifest's order.
    private static boolean doubtful(List<SpokenAnswer> spoken, List<AnswerScore> scored) {
        return IntStream.range(0, scored.size())
                .anyMatch(at -> doubtful(spoken.get(at).words(), scored.get(at)));
    }

    /** Whether this answer needs a review, however much of the rubric is covered. */
    private static boolean doubtful(List<Word> words, AnswerScore answer) {
        return answer.instructionLike() != null
                || answer.criteria().stream().anyMatch(ScoreCalculator::quotesTheRating)
                || SingleQuoteTopRatingCheck.carriesTheTop(words, answer.criteria());
    }

    private static boolean quotesTheRating(CriterionScore criterion) {
        return criterion.evidence().stream()
                .anyMatch(evidence -> RatingVerifier.ABOUT_THE_RATING.equals(evidence.objection()));
    }

    private static AnswerScore score(
            SpokenAnswer answer,
            InjectionFindings instructions,
            ScoringThresholds thresholds,
            Map<String, AnswerProposals> proposals,
            Map<String, String> fates) {
        String id = answer.question().id();
        String obstacle = answer.obstacle(thresholds);
        AnswerProposals proposed = proposals.get(id);
        if (obstacle != null || proposed == null) {
            String reason = obstacle == null ? fates.getOrDefault(id, OMITTED_BY_MODEL) : obstacle;
            return new AnswerScore(
                    id,
                    answer.attempt(),
                    AnswerStatus.NOT_ASSESSABLE,
                    reason,
                    null,
                    0,
                    List.of(),
                    instructions.orNull());
        }
        RatingVerifier check = new RatingVerifier(new QuoteFinder(answer.words(), answer.language()), instructions);
        List<CriterionScore> criteria = answer.question().rubric().criteria().stream()
                .map(criterion -> check.score(criterion, proposed.of(criterion.id())))
                .toList();
        return assessed(answer, criteria, instructions);
    }

    private static AnswerScore assessed(
            SpokenAnswer answer, List<CriterionScore> criteria, InjectionFindings instructions) {
        Formula.Total total =
                Formula.answer(criteria.stream().map(ScoreCalculator::counted).toList());
        return new AnswerScore(
                answer.question().id(),
                answer.attempt(),
                AnswerStatus.ASSESSED,
                null,
                total.score(),
                total.coverage(),
                criteria,
                instructions.orNull());
    }

    private static Formula.Rated counted(CriterionScore criterion) {
        return new Formula.Rated(
                criterion.criterion().weight(),
                criterion.status() == CriterionStatus.RATED ? criterion.rating() : null);
    }

    private static Totals totals(List<AnswerScore> answers, boolean doubtful, ScoringThresholds thresholds) {
        Formula.Total total = Formula.interview(answers.stream()
                .map(answer -> new Formula.Total(answer.score(), answer.coverage()))
                .toList());
        int assessed =
                (int) answers.stream().filter(answer -> answer.score() != null).count();
        return new Totals(
                total.score(),
                total.coverage(),
                assessed,
                answers.size(),
                doubtful || total.coverage() < thresholds.coverage());
    }
}
