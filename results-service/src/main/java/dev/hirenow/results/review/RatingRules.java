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

    private record Place(String questionId, String criterionId) {}

    private RatingRules() {}

    /** The first error; empty if the ratings are valid. */
    static Optional<Outcome.Invalid> fault(List<Question> questions, List<Rating> ratings) {
        if (ratings.isEmpty()) {
            return Optional.of(new Outcome.Invalid("ratings", "Rate at least one criterion."));
        }
        Set<Place> asked = questions.stream()
                .flatMap(question -> question.rubric().criteria().stream()
                        .map(criterion -> new Place(question.id(), criterion.id())))
                .collect(Collectors.toSet());
        Set<Place> seen = new HashSet<>();
        for (int i = 0; i < ratings.size(); i++) {
            Rating rating = ratings.get(i);
            Place place = new Place(rating.questionId(), rating.criterionId());
            String field = "ratings[" + i + "]";
            if (!asked.contains(place)) {
                return Optional.of(
                        new Outcome.Invalid(field, "The interview does not have this question or criterion."));
            }
            if (!seen.add(place)) {
                return Optional.of(new Outcome.Invalid(field, "This criterion is rated twice."));
            }
            if (rating.rating() < LOWEST || rating.rating() > HIGHEST) {
                return Optional.of(new Outcome.Invalid(field + ".rating", "Use 1 to 5."));
            }
        }
        return Optional.empty();
    }
}
