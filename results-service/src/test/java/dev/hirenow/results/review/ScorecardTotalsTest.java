package dev.hirenow.results.review;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.Rubric;
import dev.hirenow.results.review.ScorecardTotals.AnswerTotal;

import static org.assertj.core.api.Assertions.assertThat;

class ScorecardTotalsTest {

    private static final int[] WEIGHTS = {3, 3, 2, 2};

    @Test
    void computesTheExampleOfTheDocumentation() {
        List<Question> questions = List.of(question("q1", WEIGHTS), question("q2", WEIGHTS), question("q3", WEIGHTS));
        List<Rating> ratings = List.of(
                new Rating("q1", "c1", 5),
                new Rating("q1", "c2", 4),
                new Rating("q1", "c3", 3),
                new Rating("q2", "c1", 2),
                new Rating("q2", "c2", 2),
                new Rating("q2", "c3", 4),
                new Rating("q2", "c4", 4));

        ScorecardTotals totals = ScorecardTotals.of(questions, ratings);

        assertThat(totals)
                .isEqualTo(new ScorecardTotals(
                        59.72,
                        0.6,
                        List.of(
                                new AnswerTotal("q1", 78.13, 0.8),
                                new AnswerTotal("q2", 45.0, 1),
                                new AnswerTotal("q3", null, 0))));
    }

    @Test
    void hasNoScoreWithoutRatings() {
        assertThat(ScorecardTotals.of(List.of(question("q1", 1)), List.of()))
                .isEqualTo(new ScorecardTotals(null, 0, List.of(new AnswerTotal("q1", null, 0))));
    }

    private static Question question(String id, int... weights) {
        return new Question(
                id,
                1,
                "Why?",
                180,
                2,
                new Rubric(
                        "v1",
                        IntStream.rangeClosed(1, weights.length)
                                .mapToObj(n -> new Criterion("c" + n, "Name", "What", weights[n - 1], Map.of()))
                                .toList()));
    }
}
