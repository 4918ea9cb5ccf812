package dev.hirenow.results.rest;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.report.ReportQuery;

/** The end of a page as an opaque text that is valid only for its list. */
final class PageCursor {

    private static final int BYTES = Integer.BYTES + 3 * Long.BYTES + Byte.BYTES;

    private PageCursor() {}

    static String write(ReportQuery query, ReportQuery.Mark mark) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putInt(list(query))
                .putLong(mark.key())
                .putLong(mark.interviewId().getMostSignificantBits())
                .putLong(mark.interviewId().getLeastSignificantBits())
                .put((byte) (mark.complete() ? 1 : 0));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Parses what {@link #write} wrote for the same list.
     *
     * @throws dev.hirenow.common.problem.Problem 400 if it belongs to another list or is malformed
     */
    static ReportQuery.Mark read(ReportQuery query, String text) {
        ByteBuffer bytes = ByteBuffer.wrap(decoded(text));
        if (bytes.capacity() != BYTES || bytes.getInt() != list(query)) {
            throw CommonProblemTypes.INVALID_REQUEST.at(
                    "after", "This cursor belongs to another list. Start again without it.");
        }
        long key = bytes.getLong();
        UUID interviewId = new UUID(bytes.getLong(), bytes.getLong());
        return new ReportQuery.Mark(key, bytes.get() == 1, interviewId);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw CommonProblemTypes.INVALID_REQUEST.at("after", "This is not a cursor.");
        }
    }

    // Uses names, because hash codes of enums differ between processes.
    private static int list(ReportQuery query) {
        return Objects.hash(
                query.organisation(),
                query.filter().toString(),
                query.sort().name(),
                query.descending(),
                query.incomplete().name());
    }
}
