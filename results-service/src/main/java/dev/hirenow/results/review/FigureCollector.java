package dev.hirenow.results.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.Question;
import dev.hirenow.results.report.Recording;
import dev.hirenow.results.report.ReportedQuestion;
import dev.hirenow.results.report.StatisticsFigures;
import dev.hirenow.results.report.StatisticsFigures.CriterionRating;
import dev.hirenow.results.review.CountedRatings.CountedRating;

/** Collects what statistics count about an interview. Each step counts when it was taken for the first time. */
final class FigureCollector {

    private FigureCollector() {}

    static StatisticsFigures of(CaseFile file) {
        return new StatisticsFigures(
                earliest(file.report().recordings().stream()
                        .map(Recording::receivedAt)
                        .flatMap(Stream::ofNullable)),
                earliest(file.report().submissions().stream()
                        .filter(submission -> submission.cause().byCandidate())
                        .map(InterviewSubmitted::submittedAt)),
                earliest(Stream.concat(ratedByModel(file), ratedByPeople(file))),
                earliest(file.review().decisions().stream().map(ReviewEntry.Decision::at)),
                ratings(file));
    }

    private static Stream<Instant> ratedByModel(CaseFile file) {
        return file.report().analyses().stream()
                .filter(analysis -> analysis.totals().score() != null)
                .map(InterviewAnalyzed::analyzedAt);
    }

    private static Stream<Instant> ratedByPeople(CaseFile file) {
        return file.review().entries().stream()
                .filter(entry -> entry instanceof ReviewEntry.Scorecard || entry instanceof ReviewEntry.Override)
                .map(ReviewEntry::at);
    }

    private static List<CriterionRating> ratings(CaseFile file) {
        CountedRatings counted = CountedRatings.of(file);
        List<CriterionRating> ratings = new ArrayList<>();
        for (ReportedQuestion reported : file.report().questions()) {
            Question question = reported.question();
            List<Criterion> criteria = question.rubric().criteria();
            List<CountedRating> ofQuestion = counted.of(question);
            for (int i = 0; i < criteria.size(); i++) {
                Double rating = ofQuestion.get(i).rated().rating();
                if (rating != null) {
                    Criterion criterion = criteria.get(i);
                    ratings.add(new CriterionRating(
                            question.id(), question.number(), criterion.id(), criterion.name(), rating));
                }
            }
        }
        return ratings;
    }

    private static @Nullable Instant earliest(Stream<Instant> moments) {
        return moments.min(Comparator.naturalOrder()).orElse(null);
    }
}
