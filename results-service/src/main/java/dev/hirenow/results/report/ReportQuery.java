package dev.hirenow.results.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Selects and sorts reports.
 *
 * @param organisation the organisation that owns them
 * @param filter which of them
 * @param sort sort key
 * @param descending whether the highest comes first
 * @param incomplete where scores that are not complete stand; counts for {@link SortKey#SCORE} only
 * @param limit size of the page, at least 1
 * @param after end of the previous page; empty for the first page
 */
public record ReportQuery(
        String organisation,
        ReportFilter filter,
        SortKey sort,
        boolean descending,
        IncompleteScores incomplete,
        int limit,
        Optional<Mark> after) {

    private static final double NO_SCORE = -1;

    /** By state, position and name, with incomplete scores last. */
    public ReportQuery(
            String organisation,
            @Nullable StateName state,
            @Nullable UUID positionId,
            List<String> words,
            SortKey sort,
            boolean descending,
            int limit,
            Optional<Mark> after) {
        this(
                organisation,
                ReportFilter.of(state, positionId, words),
                sort,
                descending,
                IncompleteScores.LAST,
                limit,
                after);
    }

    /** Whether the list has two parts: the complete scores, and behind them all others. */
    public boolean hasIncompletePart() {
        return sort == SortKey.SCORE && incomplete == IncompleteScores.LAST;
    }

    /** The same list, starting after this line. */
    public ReportQuery after(Mark mark) {
        return new ReportQuery(organisation, filter, sort, descending, incomplete, limit, Optional.of(mark));
    }

    /** The same list from its first line, in pages of this size. */
    public ReportQuery fromTheStart(int page) {
        return new ReportQuery(organisation, filter, sort, descending, incomplete, page, Optional.empty());
    }

    /**
     * Position of a line in a sorted list.
     *
     * @param key microseconds since 1970 for times ({@link Long#MIN_VALUE} for never), the bits of the score for scores
     * @param complete whether the line's score is complete
     * @param interviewId breaks ties
     */
    public record Mark(long key, boolean complete, UUID interviewId) {

        /** The mark of a line in a list that is sorted by {@code sort}. */
        public static Mark of(ReportSummary line, SortKey sort) {
            return new Mark(key(line, sort), line.score().complete(), line.interviewId());
        }

        // As precise as the stored values.
        private static long key(ReportSummary line, SortKey sort) {
            return switch (sort) {
                case CREATED -> micros(line.createdAt());
                case SUBMITTED -> micros(line.submittedAt());
                case SCORE -> {
                    Double score = line.score().score();
                    yield Double.doubleToLongBits(score == null ? NO_SCORE : score);
                }
            };
        }

        private static long micros(@Nullable Instant time) {
            return time == null ? Long.MIN_VALUE : ChronoUnit.MICROS.between(Instant.EPOCH, time);
        }
    }
}
