package dev.hirenow.analysis.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.AnswerStatus;
import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.CriterionScore;
import dev.hirenow.common.facts.CriterionStatus;
import dev.hirenow.common.facts.Totals;

/**
 * The formulas, as docs/scoring.md explains them: a rating r is worth (r - 1) * 25; an answer is the mean of its rated
 * criteria by weight; the interview is the mean of its answers by how much of each was rated, every question weighing
 * the same.
 */
public final class Scoring {

    /** Changes with every change of a check or a formula. */
    public static final String VERSION = "1";

    public static final String OMITTED_BY_MODEL = "OMITTED_BY_MODEL";
    private static final int POINTS_PER_RATING = 25;

    private Scoring() {}

    /** Scores of all answers; an answer without proposals is not assessable. */
    public static Scores score(ScoringInput input, Map<String, Proposals> proposals) {
        List<AnswerScore> answers = input.answers().stream()
                .map(answer -> score(
                        answer,
                        answer.obstacle(input.thresholds()),
                        proposals.get(answer.question().id())))
                .toList();
        return new Scores(answers, totals(answers, input.thresholds()));
    }

    private static AnswerScore score(SpokenAnswer answer, @Nullable String obstacle, @Nullable Proposals proposals) {
        if (obstacle != null || proposals == null) {
            return new AnswerScore(
                    answer.question().id(),
                    answer.attempt(),
                    AnswerStatus.NOT_ASSESSABLE,
                    obstacle == null ? OMITTED_BY_MODEL : obstacle,
                    null,
                    0,
                    List.of());
        }
        CriterionCheck check = new CriterionCheck(new QuoteFinder(answer.words()));
        List<CriterionScore> criteria = answer.question().rubric().criteria().stream()
                .map(criterion -> check.score(criterion, proposals.of(criterion.id())))
                .toList();
        return assessed(answer, criteria);
    }

    private static AnswerScore assessed(SpokenAnswer answer, List<CriterionScore> criteria) {
        int all = weight(criteria);
        List<CriterionScore> rated = criteria.stream()
                .filter(criterion -> criterion.status() == CriterionStatus.RATED)
                .toList();
        int counted = weight(rated);
        double points = rated.stream()
                .mapToDouble(criterion -> criterion.criterion().weight() * points(criterion))
                .sum();
        return new AnswerScore(
                answer.question().id(),
                answer.attempt(),
                AnswerStatus.ASSESSED,
                null,
                counted == 0 ? null : rounded(points / counted, 2),
                rounded((double) counted / all, 4),
                criteria);
    }

    static double worth(int rating) {
        return (rating - 1) * POINTS_PER_RATING;
    }

    private static double points(CriterionScore criterion) {
        Double score = criterion.score();
        return score == null ? 0 : score;
    }

    private static int weight(List<CriterionScore> criteria) {
        return criteria.stream()
                .map(CriterionScore::criterion)
                .mapToInt(Criterion::weight)
                .sum();
    }

    static Totals totals(List<AnswerScore> answers, Thresholds thresholds) {
        double covered = answers.stream().mapToDouble(AnswerScore::coverage).sum();
        double points = answers.stream().mapToDouble(Scoring::points).sum();
        int assessed =
                (int) answers.stream().filter(answer -> answer.score() != null).count();
        double coverage = rounded(covered / answers.size(), 4);
        return new Totals(
                covered == 0 ? null : rounded(points / covered, 2),
                coverage,
                assessed,
                answers.size(),
                coverage < thresholds.coverage());
    }

    private static double points(AnswerScore answer) {
        Double score = answer.score();
        return score == null ? 0 : answer.coverage() * score;
    }

    private static double rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).doubleValue();
    }
}
