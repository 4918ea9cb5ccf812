package dev.hirenow.results.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.results.report.InterviewStatistics.CriterionRatings;
import dev.hirenow.results.report.InterviewStatistics.Figures;
import dev.hirenow.results.report.InterviewStatistics.Funnel;
import dev.hirenow.results.report.InterviewStatistics.InterviewStep;
import dev.hirenow.results.report.InterviewStatistics.Scores;
import dev.hirenow.results.report.InterviewStatistics.StepTime;

/**
 * Statistics of the interviews that were created in a period. Figures of fewer than five interviews have {@code few}
 * set: they say little.
 *
 * @param position the position's id; null for all
 * @param from first day of the period, UTC
 * @param to last day of the period, UTC
 * @param complete whether all interviews of the period are counted; otherwise it is the newest 20,000
 * @param oldest creation of the oldest interview that is counted; null if there is none
 * @param funnel how many interviews took each step, in order
 * @param times between one step and the next
 * @param scores the scores that count
 * @param criteria the ratings that count, for each criterion; empty without a position
 */
@Schema(name = "Statistics")
record StatisticsView(
        @Nullable UUID position,
        LocalDate from,
        LocalDate to,
        boolean complete,
        @Nullable Instant oldest,
        List<StepView> funnel,
        List<TimeView> times,
        ScoresView scores,
        List<CriterionView> criteria) {

    private static final int FEW = 5;
    private static final int TENTH = 10;

    static StatisticsView of(@Nullable UUID position, StatisticsParameters.Period period, Figures figures) {
        return new StatisticsView(
                position,
                period.from(),
                period.to(),
                figures.complete(),
                figures.oldest(),
                funnel(figures.funnel()),
                figures.times().stream().map(TimeView::of).toList(),
                ScoresView.of(figures.scores()),
                figures.criteria().stream().map(CriterionView::of).toList());
    }

    private static List<StepView> funnel(Funnel funnel) {
        return List.of(
                StepView.of(InterviewStep.INVITED, funnel.invited()),
                StepView.of(InterviewStep.STARTED, funnel.started()),
                StepView.of(InterviewStep.SUBMITTED, funnel.submitted()),
                StepView.of(InterviewStep.SCORED, funnel.scored()),
                StepView.of(InterviewStep.DECIDED, funnel.decided()));
    }

    private static boolean few(long interviews) {
        return interviews < FEW;
    }

    /** How many interviews took a step. SCORED: a score counts. DECIDED: with or without a score. */
    @Schema(name = "StatisticsStep")
    record StepView(InterviewStep step, long interviews, boolean few) {

        static StepView of(InterviewStep step, long interviews) {
            return new StepView(step, interviews, StatisticsView.few(interviews));
        }
    }

    /**
     * The time between two steps, each when it was first taken, of the interviews that took both in this order.
     *
     * @param medianSeconds null without interviews
     * @param p90Seconds 90th percentile, interpolated; null without interviews
     */
    @Schema(name = "StatisticsTime")
    record TimeView(
            InterviewStep from,
            InterviewStep to,
            long interviews,
            boolean few,
            @Nullable Double medianSeconds,
            @Nullable Double p90Seconds) {

        static TimeView of(StepTime time) {
            return new TimeView(
                    time.from(),
                    time.to(),
                    time.interviews(),
                    StatisticsView.few(time.interviews()),
                    time.medianSeconds(),
                    time.p90Seconds());
        }
    }

    /**
     * The complete scores, whose criteria are all rated.
     *
     * @param interviews number of complete scores
     * @param incomplete number of scores that rest on a part of the rubric and are not in the bins
     */
    @Schema(name = "StatisticsScores")
    record ScoresView(long interviews, boolean few, long incomplete, List<BinView> bins) {

        static ScoresView of(Scores scores) {
            return new ScoresView(
                    scores.interviews(),
                    StatisticsView.few(scores.interviews()),
                    scores.incomplete(),
                    IntStream.range(0, scores.bins().size())
                            .mapToObj(bin -> new BinView(
                                    bin * TENTH,
                                    (bin + 1) * TENTH,
                                    scores.bins().get(bin)))
                            .toList());
        }
    }

    /** Scores of {@code from} to under {@code to}; 100 belongs to the last. */
    @Schema(name = "StatisticsBin")
    record BinView(int from, int to, long interviews) {}

    /**
     * The ratings that count for a criterion.
     *
     * @param number 1-based number of the question
     * @param name the criterion's short label
     * @param ratings number of interviews rated 1, 2, 3, 4 and 5; a mean of several people is rounded, a half up
     */
    @Schema(name = "StatisticsCriterion")
    record CriterionView(
            String questionId,
            int number,
            String criterionId,
            String name,
            long interviews,
            boolean few,
            List<Long> ratings) {

        static CriterionView of(CriterionRatings criterion) {
            return new CriterionView(
                    criterion.questionId(),
                    criterion.number(),
                    criterion.criterionId(),
                    criterion.name(),
                    criterion.interviews(),
                    StatisticsView.few(criterion.interviews()),
                    criterion.ratings());
        }
    }
}
