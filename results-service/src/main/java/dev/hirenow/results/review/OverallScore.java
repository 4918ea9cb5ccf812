package dev.hirenow.results.review;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.ScoredBy;
import dev.hirenow.common.facts.Totals;
import dev.hirenow.common.scoring.Formula;
import dev.hirenow.results.report.ReportedQuestion;
import dev.hirenow.results.report.ScoreSummary;
import dev.hirenow.results.review.CountedRatings.CountedRating;

/**
 * The one score that counts for an interview, in lists, in its detail and for decisions: by the same formula as the
 * model's, with people's ratings in place of the model's where people rated (docs/scoring.md).
 *
 * @param score 0..100; null if no rating counts
 * @param coverage 0..1 share of all weight that is rated
 * @param scoredBy who gave the ratings that count; null if none counts
 * @param answers the same for each answer, in the order of the questions
 */
public record OverallScore(
        @Nullable Double score,
        double coverage,
        @Nullable ScoredBy scoredBy,
        List<ScorecardTotals.AnswerTotal> answers) {

    private static final double WHOLE = 1;

    public OverallScore {
        answers = List.copyOf(answers);
    }

    /** Empty as long as nobody has rated: before the first analysis and the first rating of a person. */
    public static Optional<OverallScore> of(CaseFile file) {
        CountedRatings ratings = CountedRatings.of(file);
        if (ratings.hasPeople()) {
            return Optional.of(computed(file, ratings));
        }
        // The model's own totals are never computed again, as long as they are about what counts.
        return file.report()
                .analysis()
                .map(analysis ->
                        analysis.submission() == file.report().submission() ? of(analysis) : computed(file, ratings));
    }

    /** Total of this question's answer; empty if the score has no such question. */
    public Optional<ScorecardTotals.AnswerTotal> answer(String questionId) {
        return answers.stream()
                .filter(answer -> answer.questionId().equals(questionId))
                .findFirst();
    }

    /** The summary of this file's score for the list. */
    static ScoreSummary summary(CaseFile file) {
        return of(file).map(overall -> overall.summaryOf(file)).orElse(ScoreSummary.NONE);
    }

    private ScoreSummary summaryOf(CaseFile file) {
        return new ScoreSummary(
                score,
                coverage,
                scoredBy,
                file.report()
                        .analysis()
                        .map(InterviewAnalyzed::totals)
                        .map(Totals::score)
                        .orElse(null),
                (int) answers.stream().filter(answer -> answer.score() != null).count(),
                gaps(file));
    }

    private SortedMap<String, Integer> gaps(CaseFile file) {
        SortedMap<String, Integer> gaps = new TreeMap<>();
        for (ReportedQuestion question : file.report().questions()) {
            answer(question.question().id())
                    .filter(answer -> answer.coverage() < WHOLE)
                    .ifPresent(answer -> gaps.merge(gap(question, answer), 1, Integer::sum));
        }
        return gaps;
    }

    private static String gap(ReportedQuestion question, ScorecardTotals.AnswerTotal answer) {
        if (answer.score() != null) {
            return "PARTLY_RATED";
        }
        String reason = question.scoreIsCurrent() ? question.reason() : null;
        return reason == null ? "NOT_RATED_YET" : reason;
    }

    private static OverallScore of(InterviewAnalyzed analysis) {
        Totals totals = analysis.totals();
        return new OverallScore(
                totals.score(),
                totals.coverage(),
                totals.score() == null ? null : ScoredBy.AI,
                analysis.answers().stream()
                        .map(answer ->
                                new ScorecardTotals.AnswerTotal(answer.questionId(), answer.score(), answer.coverage()))
                        .toList());
    }

    private static OverallScore computed(CaseFile file, CountedRatings ratings) {
        SequencedMap<String, List<CountedRating>> counted = new LinkedHashMap<>();
        file.report().questions().stream()
                .map(ReportedQuestion::question)
                .forEach(question -> counted.put(question.id(), ratings.of(question)));
        List<ScorecardTotals.AnswerTotal> answers = counted.entrySet().stream()
                .map(question -> answer(question.getKey(), question.getValue()))
                .toList();
        Formula.Total total = Formula.interview(
                answers.stream().map(ScorecardTotals.AnswerTotal::total).toList());
        return new OverallScore(total.score(), total.coverage(), scoredBy(counted.values()), answers);
    }

    private static ScorecardTotals.AnswerTotal answer(String questionId, List<CountedRating> ratings) {
        Formula.Total total =
                Formula.answer(ratings.stream().map(CountedRating::rated).toList());
        return new ScorecardTotals.AnswerTotal(questionId, total.score(), total.coverage());
    }

    private static @Nullable ScoredBy scoredBy(Collection<List<CountedRating>> ratings) {
        return ratings.stream()
                .flatMap(List::stream)
                .flatMap(rating -> Stream.ofNullable(rating.by()))
                .reduce((one, other) -> one == other ? one : ScoredBy.AI_AND_PEOPLE)
                .orElse(null);
    }
}
