package dev.hirenow.results.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which reports, in what order.
 *
 * @param organisation whose
 * @param state only this state; null takes all
 * @param positionId only this position; null takes all
 * @param words lower case; each must begin a word of the candidate's name; empty takes all
 * @param sort by what
 * @param descending the highest first
 * @param limit of the page, at least 1
 * @param after where the page before this one ended; empty for the first page
 */
public record ReportQuery(
        String organisation,
        @Nullable StateName state,
        @Nullable UUID positionId,
        List<String> words,
        SortKey sort,
        boolean descending,
        int limit,
        Optional<Mark> after) {

    /** Copies what could change. */
    public ReportQuery {
        words = List.copyOf(words);
    }

    /** The same list, from behind this line on. */
    public ReportQuery after(Mark mark) {
        return new ReportQuery(organisation, state, positionId, words, sort, descending, limit, Optional.of(mark));
    }

    /**
     * A line in the order of a list.
     *
     * @param key microseconds since 1970 for times ({@link Long#MIN_VALUE} for never), the bits of the score for scores
     * @param interviewId tells equal keys apart
     */
    public record Mark(long key, UUID interviewId) {

        /** The mark of a line in a list that is sorted by {@code sort}. */
        public static Mark of(Summary line, SortKey sort) {
            return new Mark(Keys.of(line, sort), line.interviewId());
        }
    }
}
