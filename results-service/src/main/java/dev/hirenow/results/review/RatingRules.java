package dev.hirenow.results.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.hirenow.common.facts.Question;

/** Validates a scorecard: each criterion of the interview's rubrics at most once, from 1 to 5. */
final class RatingRules {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    private record RatedCriterion(String questionId, String criterionId) {}

    private RatingRules() {}

    /** The first error; empty if the ratings are valid. */
    static Optional<ReviewOutcome.Invalid> fault(List<Question> questions, List<Rating> ratings) {
        if (ratings.isEmpty()) {
            return Optional.of(new ReviewOutcome.Invalid("ratings", "Rate at least one criterion."));
        }
        Set<RatedCriterion> asked = questions.stream()
                .flatMap(question -> question.rubric().criteria().stream()
                        .map(criterion -> new RatedCriterion(question.id(), criterion.id())))
                .collect(Collectors.toSet());
        Set<RatedCriterion> seen = new HashSet<>();
        for (int i = 0; i < ratings.size(); i++) {
            Rating rating = ratings.get(i);
            RatedCriterion place = new RatedCriterion(rating.questionId(), rating.criterionId());
            String field = "ratings[" + i + "]";
            if (!asked.contains(place)) {
                return Optional.of(
                        new ReviewOutcome.Invalid(field, "The interview does not have this question or criterion."));
            }
            if (!seen.add(place)) {
                return Optional.of(new ReviewOutcome.Invalid(field, "This criterion is rated twice."));
            }
            if (rating.rating() < LOWEST || rating.rating() > HIGHEST) {
                return Optional.of(new ReviewOutcome.Invalid(field + ".rating", "Use 1 to 5."));
            }
        }
        return Optional.empty();
    }
}
