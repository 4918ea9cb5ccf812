package dev.hirenow.results.postgres;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vertx.mutiny.sqlclient.Tuple;

import dev.hirenow.results.report.ReportQuery;
import dev.hirenow.results.report.ReportQuery.Mark;
import dev.hirenow.results.report.SortKey;

/** Builds the list's SQL: every variant walks an index from the end of the previous page. */
final class ReportPageSql {

    private final ReportQuery query;
    private final SqlValues values = new SqlValues();
    private final ReportFilterSql filter;
    private final String sql;

    private ReportPageSql(ReportQuery query) {
        this.query = query;
        this.filter = new ReportFilterSql(query.organisation(), query.filter(), values);
        this.sql =
                filter.beginning() + (query.sort() == SortKey.SCORE ? byScore() : merged(parts("", query.after()), ""));
    }

    static ReportPageSql of(ReportQuery query) {
        return new ReportPageSql(query);
    }

    String sql() {
        return sql;
    }

    Tuple values() {
        return values.tuple();
    }

    // Complete and incomplete scores each have their stretch of the index; the page is merged from the beginnings of
    // both.
    private String byScore() {
        Optional<Mark> after = query.after();
        if (!query.hasIncompletePart()) {
            return merged(both(after, after), "");
        }
        if (after.filter(mark -> !mark.complete()).isPresent()) {
            return merged(parts(" and not complete", after), "");
        }
        return merged(both(after, Optional.empty()), "complete desc, ");
    }

    private List<String> both(Optional<Mark> afterComplete, Optional<Mark> afterIncomplete) {
        return Stream.of(parts(" and complete", afterComplete), parts(" and not complete", afterIncomplete))
                .flatMap(List::stream)
                .toList();
    }

    private String merged(List<String> parts, String first) {
        return parts.size() == 1
                ? parts.getFirst()
                : parts.stream()
                                .collect(
                                        Collectors.joining(") union all (", "select * from ((", ")) as part order by "))
                        + first
                        + order()
                        + limit();
    }

    private List<String> parts(String condition, Optional<Mark> after) {
        return filter.selects(rows -> "select " + SummaryRows.COLUMNS + ", submitted_key, score_key, complete from "
                + rows + condition + after.map(this::beyond).orElse("") + " order by " + order() + limit());
    }

    private String beyond(Mark mark) {
        return " and (" + column() + ", interview_id) " + (query.descending() ? "<" : ">") + " (" + bound(mark.key())
                + ", " + values.add(mark.interviewId()) + "::uuid)";
    }

    private String order() {
        String direction = query.descending() ? " desc" : " asc";
        return column() + direction + ", interview_id" + direction;
    }

    // One row more than the page holds shows whether another page follows.
    private String limit() {
        return " limit " + values.add(query.limit() + 1);
    }

    private String bound(long key) {
        return switch (query.sort()) {
            case SCORE -> values.add(Double.longBitsToDouble(key)) + "::double precision";
            case CREATED, SUBMITTED ->
                key == Long.MIN_VALUE
                        ? "'-infinity'::timestamptz"
                        : "timestamptz 'epoch' + " + values.add(key) + "::bigint * interval '1 microsecond'";
        };
    }

    private String column() {
        return switch (query.sort()) {
            case CREATED -> "created_at";
            case SUBMITTED -> "submitted_key";
            case SCORE -> "score_key";
        };
    }
}
