package dev.hirenow.results.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.Question;

/**
 * What a person's ratings add up to, by the formulae of docs/scoring.md, the same as for the model's.
 *
 * @param score 0..100; null when nothing was rated
 * @param coverage 0..1 share of all weight that was rated
 * @param answers in the order of the questions
 */
public record HumanTotals(@Nullable Double score, double coverage, List<AnswerTotal> answers) {

    private static final double POINTS_PER_RATING = 25;
    private static final int SCORE_PLACES = 2;
    private static final int COVERAGE_PLACES = 4;

    /** Copies what could change. */
    public HumanTotals {
        answers = List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param questionId the question
     * @param score 0..100; null when nothing was rated
     * @param coverage 0..1 share of the rubric's weight that was rated
     */
    public record AnswerTotal(String questionId, @Nullable Double score, double coverage) {}

    /** Computes the totals of these ratings, of which each names a criterion of these questions once. */
    public static HumanTotals of(List<Question> questions, List<Rating> ratings) {
        List<AnswerTotal> answers =
                questions.stream().map(question -> answer(question, ratings)).toList();
        double covered = answers.stream().mapToDouble(AnswerTotal::coverage).sum();
        double points = answers.stream()
                .mapToDouble(answer -> answer.score() == null ? 0 : answer.coverage() * answer.score())
                .sum();
        return new HumanTotals(
                covered == 0 ? null : rounded(points / covered, SCORE_PLACES),
                answers.isEmpty() ? 0 : rounded(covered / answers.size(), COVERAGE_PLACES),
                answers);
    }

    private static AnswerTotal answer(Question question, List<Rating> ratings) {
        Map<String, Integer> given = ratings.stream()
                .filter(rating -> rating.questionId().equals(question.id()))
                .collect(Collectors.toMap(Rating::criterionId, Rating::rating));
        List<Criterion> criteria = question.rubric().criteria();
        int all = criteria.stream().mapToInt(Criterion::weight).sum();
        int counted = criteria.stream()
                .filter(criterion -> given.containsKey(criterion.id()))
                .mapToInt(Criterion::weight)
                .sum();
        double points = criteria.stream()
                .mapToDouble(criterion -> Optional.ofNullable(given.get(criterion.id()))
                        .map(rating -> criterion.weight() * worth(rating))
                        .orElse(0.0))
                .sum();
        return new AnswerTotal(
                question.id(),
                counted == 0 ? null : rounded(points / counted, SCORE_PLACES),
                rounded((double) counted / all, COVERAGE_PLACES));
    }

    private static double worth(int rating) {
        return (rating - 1) * POINTS_PER_RATING;
    }

    static double rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).doubleValue();
    }
}
