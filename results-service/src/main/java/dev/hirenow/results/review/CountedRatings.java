package dev.hirenow.results.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.CriterionScore;
import dev.hirenow.common.facts.CriterionStatus;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.ScoredBy;
import dev.hirenow.common.scoring.Formula;
import dev.hirenow.results.report.Report;

/**
 * The ratings that count for an interview's score. A rating counts as long as it is about the recording that counts now,
 * by the rubric that counts now. Where people rated a criterion, the mean of their ratings counts, otherwise the
 * model's.
 */
final class CountedRatings {

    private record RatedCriterion(String questionId, String criterionId) {

        static RatedCriterion of(Rating rating) {
            return new RatedCriterion(rating.questionId(), rating.criterionId());
        }
    }

    /**
     * What counts for a criterion.
     *
     * @param by {@link ScoredBy#AI} or {@link ScoredBy#PEOPLE}; null if no rating counts
     */
    record CountedRating(Formula.Rated rated, @Nullable ScoredBy by) {}

    /** A person's rating; {@code number} is that of the entry it belongs to. */
    private record Given(int number, int rating) {}

    private final Map<RatedCriterion, Map<String, Given>> people = new HashMap<>();
    private final Map<RatedCriterion, Integer> model = new HashMap<>();
    private final Report report;

    private CountedRatings(Report report) {
        this.report = report;
    }

    static CountedRatings of(CaseFile file) {
        CountedRatings ratings = new CountedRatings(file.report());
        file.report().analysis().ifPresent(ratings::model);
        file.review().scorecards().forEach(ratings::scorecard);
        latest(file.review().overrides()).values().forEach(ratings::override);
        return ratings;
    }

    /** Whether a person rated any criterion. */
    boolean hasPeople() {
        return !people.isEmpty();
    }

    /** The ratings of a question's criteria, in the rubric's order. */
    List<CountedRating> of(Question question) {
        return question.rubric().criteria().stream()
                .map(criterion -> counted(new RatedCriterion(question.id(), criterion.id()), criterion.weight()))
                .toList();
    }

    private CountedRating counted(RatedCriterion rated, int weight) {
        Map<String, Given> given = people.get(rated);
        if (given != null) {
            OptionalDouble mean =
                    given.values().stream().mapToInt(Given::rating).average();
            return new CountedRating(new Formula.Rated(weight, mean.orElseThrow()), ScoredBy.PEOPLE);
        }
        Integer proposed = model.get(rated);
        return new CountedRating(new Formula.Rated(weight, proposed), proposed == null ? null : ScoredBy.AI);
    }

    private void model(InterviewAnalyzed analysis) {
        for (AnswerScore answer : analysis.answers()) {
            if (report.stillCounts(analysis.submission(), answer.questionId())) {
                answer.criteria().forEach(criterion -> model(answer.questionId(), criterion));
            }
        }
    }

    private void model(String questionId, CriterionScore scored) {
        if (scored.status() == CriterionStatus.RATED && scored.rating() != null) {
            model.put(new RatedCriterion(questionId, scored.criterion().id()), scored.rating());
        }
    }

    private void scorecard(ReviewEntry.Scorecard card) {
        card.ratings().forEach(rating -> person(card, card.submission(), rating));
    }

    private void override(ReviewEntry.Override override) {
        person(override, override.submission(), override.rating());
    }

    private void person(ReviewEntry entry, int submission, Rating rating) {
        if (report.stillCounts(submission, rating.questionId())) {
            people.computeIfAbsent(RatedCriterion.of(rating), _ -> new HashMap<>())
                    .merge(
                            entry.by().subject(),
                            new Given(entry.number(), rating.rating()),
                            (one, other) -> one.number() > other.number() ? one : other);
        }
    }

    // A later override takes the place of an earlier one, even if another reviewer made it.
    private static Map<RatedCriterion, ReviewEntry.Override> latest(List<ReviewEntry.Override> overrides) {
        return overrides.stream()
                .collect(Collectors.toMap(
                        override -> RatedCriterion.of(override.rating()), override -> override, (_, later) -> later));
    }
}
