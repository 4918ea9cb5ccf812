package dev.hirenow.results.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Question;
import dev.hirenow.common.scoring.Formula;

/**
 * Totals of a reviewer's ratings, by the same formula as the model's.
 *
 * @param score 0..100; null if nothing was rated
 * @param coverage 0..1 share of all weight that was rated
 * @param answers in the order of the questions
 */
public record ScorecardTotals(@Nullable Double score, double coverage, List<AnswerTotal> answers) {

    public ScorecardTotals {
        answers = List.copyOf(answers);
    }

    /**
     * Totals of one answer.
     *
     * @param score 0..100; null if nothing was rated
     * @param coverage 0..1 share of the rubric's weight that was rated
     */
    public record AnswerTotal(String questionId, @Nullable Double score, double coverage) {

        Formula.Total total() {
            return new Formula.Total(score, coverage);
        }
    }

    /** Computes the totals; the ratings must name criteria of these questions, each at most once. */
    public static ScorecardTotals of(List<Question> questions, List<Rating> ratings) {
        List<AnswerTotal> answers =
                questions.stream().map(question -> answer(question, ratings)).toList();
        Formula.Total all =
                Formula.interview(answers.stream().map(AnswerTotal::total).toList());
        return new ScorecardTotals(all.score(), all.coverage(), answers);
    }

    private static AnswerTotal answer(Question question, List<Rating> ratings) {
        Map<String, Integer> given = ratings.stream()
                .filter(rating -> rating.questionId().equals(question.id()))
                .collect(Collectors.toMap(Rating::criterionId, Rating::rating));
        Formula.Total total = Formula.answer(question.rubric().criteria().stream()
                .map(criterion -> new Formula.Rated(criterion.weight(), given.get(criterion.id())))
                .toList());
        return new AnswerTotal(question.id(), total.score(), total.coverage());
    }
}
