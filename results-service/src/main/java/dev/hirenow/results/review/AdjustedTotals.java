package dev.hirenow.results.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.CriterionScore;
import dev.hirenow.common.facts.CriterionStatus;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.scoring.Formula;

/**
 * The totals with overrides in place of the model's ratings. They are shown beside the model's totals, which do not
 * change.
 *
 * @param score 0..100; null if no rating counts
 * @param coverage 0..1 share of all weight that counts
 * @param overrides number of overridden ratings
 */
public record AdjustedTotals(@Nullable Double score, double coverage, int overrides) {

    /** Empty if no rating of these scores is overridden. */
    public static Optional<AdjustedTotals> of(CaseFile file) {
        return file.report().analysis().flatMap(analysis -> {
            List<ReviewEntry.Override> counting = file.review().overridesOf(analysis.submission());
            return counting.isEmpty() ? Optional.empty() : Optional.of(of(analysis, counting));
        });
    }

    private static AdjustedTotals of(InterviewAnalyzed analysis, List<ReviewEntry.Override> counting) {
        Map<String, Integer> overridden = counting.stream()
                .collect(Collectors.toMap(
                        override -> key(
                                override.rating().questionId(),
                                override.rating().criterionId()),
                        override -> override.rating().rating()));
        Formula.Total total = Formula.interview(analysis.answers().stream()
                .map(answer -> Formula.answer(answer.criteria().stream()
                        .map(criterion -> rated(answer, criterion, overridden))
                        .toList()))
                .toList());
        return new AdjustedTotals(total.score(), total.coverage(), counting.size());
    }

    private static Formula.Rated rated(AnswerScore answer, CriterionScore scored, Map<String, Integer> overridden) {
        Integer model = scored.status() == CriterionStatus.RATED ? scored.rating() : null;
        return new Formula.Rated(
                scored.criterion().weight(),
                overridden.getOrDefault(
                        key(answer.questionId(), scored.criterion().id()), model));
    }

    private static String key(String question, String criterion) {
        return question + "/" + criterion;
    }
}
