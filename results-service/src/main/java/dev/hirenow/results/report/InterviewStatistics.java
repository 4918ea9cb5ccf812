package dev.hirenow.results.report;

import java.time.Instant;
import java.util.List;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Reads statistics about an organisation's interviews. */
public interface InterviewStatistics {

    /** So many interviews are counted at most, the newest of the period. */
    int MOST = 20_000;

    Uni<Figures> read(StatisticsQuery query);

    /**
     * Statistics of the interviews that were counted.
     *
     * @param complete whether all interviews of the period were counted
     * @param oldest creation of the oldest interview that was counted; null if there is none
     * @param criteria by question and criterion; empty unless the query names a position
     */
    record Figures(
            boolean complete,
            @Nullable Instant oldest,
            Funnel funnel,
            List<StepTime> times,
            Scores scores,
            List<CriterionRatings> criteria) {

        public Figures {
            times = List.copyOf(times);
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * How many interviews took each step.
     *
     * @param started a recording is stored
     * @param submitted the candidate submitted at least once
     * @param scored a score counts
     * @param decided a reviewer decided, with or without a score
     */
    record Funnel(long invited, long started, long submitted, long scored, long decided) {}

    /** The steps of an interview, in order. */
    enum InterviewStep {
        INVITED,
        STARTED,
        SUBMITTED,
        SCORED,
        DECIDED
    }

    /**
     * The time between two steps, of the interviews that took both in this order.
     *
     * @param interviews number of these interviews
     * @param medianSeconds null without interviews
     * @param p90Seconds 90th percentile; null without interviews
     */
    record StepTime(
            InterviewStep from,
            InterviewStep to,
            long interviews,
            @Nullable Double medianSeconds,
            @Nullable Double p90Seconds) {}

    /**
     * Distribution of the scores that count. Scores that rest on a part of the rubric cannot be compared and are not in
     * it.
     *
     * @param bins number of complete scores of each tenth, 0 to under 10 first; 100 belongs to the last
     * @param incomplete number of scores that are not in it
     */
    record Scores(List<Long> bins, long incomplete) {

        public Scores {
            bins = List.copyOf(bins);
        }

        /** Number of complete scores. */
        public long interviews() {
            return bins.stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Distribution of the ratings that count for a criterion.
     *
     * @param number 1-based number of the question
     * @param name the criterion's short label
     * @param ratings number of interviews rated 1, 2, 3, 4 and 5; a mean of several people is rounded, a half up
     */
    record CriterionRatings(String questionId, int number, String criterionId, String name, List<Long> ratings) {

        public CriterionRatings {
            ratings = List.copyOf(ratings);
        }

        /** Number of rated interviews. */
        public long interviews() {
            return ratings.stream().mapToLong(Long::longValue).sum();
        }
    }
}
