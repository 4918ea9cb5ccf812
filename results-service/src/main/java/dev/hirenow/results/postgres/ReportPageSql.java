package dev.hirenow.results.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.vertx.mutiny.sqlclient.Tuple;

import dev.hirenow.results.report.ReportQuery;
import dev.hirenow.results.report.ReportQuery.Mark;
import dev.hirenow.results.report.SortKey;

/** Builds the list's SQL: every variant walks an index from the end of the previous page. */
final class ReportPageSql {

    private static final String BEYOND_ALL_LETTERS = Character.toString(Character.MAX_CODE_POINT);

    private final ReportQuery query;
    private final List<Object> values = new ArrayList<>();
    private final String sql;

    private ReportPageSql(ReportQuery query) {
        this.query = query;
        this.sql = query.sort() == SortKey.SCORE ? byScore() : part("", query.after());
    }

    static ReportPageSql of(ReportQuery query) {
        return new ReportPageSql(query);
    }

    String sql() {
        return sql;
    }

    Tuple values() {
        return Tuple.from(values);
    }

    // Complete and incomplete scores each have their stretch of the index; the page is merged from the beginnings of
    // both.
    private String byScore() {
        Optional<Mark> after = query.after();
        if (!query.hasIncompletePart()) {
            return merged(part(" and complete", after), part(" and not complete", after), "");
        }
        if (after.filter(mark -> !mark.complete()).isPresent()) {
            return part(" and not complete", after);
        }
        return merged(part(" and complete", after), part(" and not complete", Optional.empty()), "complete desc, ");
    }

    private String merged(String one, String other, String first) {
        return "select * from ((" + one + ") union all (" + other + ")) as part order by " + first + order() + limit();
    }

    private String part(String condition, Optional<Mark> after) {
        return "select " + SummaryRows.COLUMNS + ", score_key, complete from report where listed and organisation = "
                + value(query.organisation()) + condition + filter()
                + after.map(this::beyond).orElse("") + " order by " + order() + limit();
    }

    private String beyond(Mark mark) {
        return " and (" + column() + ", interview_id) " + (query.descending() ? "<" : ">") + " (" + bound(mark.key())
                + ", " + value(mark.interviewId()) + "::uuid)";
    }

    private String order() {
        String direction = query.descending() ? " desc" : " asc";
        return column() + direction + ", interview_id" + direction;
    }

    // One row more than the page holds shows whether another page follows.
    private String limit() {
        return " limit " + value(query.limit() + 1);
    }

    private String filter() {
        StringBuilder filter = new StringBuilder();
        if (query.state() != null) {
            filter.append(" and state = ").append(value(query.state().name()));
        }
        if (query.positionId() != null) {
            filter.append(" and position_id = ").append(value(query.positionId()));
        }
        for (String word : query.words()) {
            filter.append(" and interview_id in (select interview_id from candidate_word where organisation = ")
                    .append(value(query.organisation()))
                    .append(" and word >= ")
                    .append(value(word))
                    .append(" and word < ")
                    .append(value(word + BEYOND_ALL_LETTERS))
                    .append(')');
        }
        return filter.toString();
    }

    private String bound(long key) {
        return switch (query.sort()) {
            case SCORE -> value(Double.longBitsToDouble(key)) + "::double precision";
            case CREATED, SUBMITTED ->
                key == Long.MIN_VALUE
                        ? "'-infinity'::timestamptz"
                        : "timestamptz 'epoch' + " + value(key) + "::bigint * interval '1 microsecond'";
        };
    }

    private String column() {
        return switch (query.sort()) {
            case CREATED -> "created_at";
            case SUBMITTED -> "submitted_key";
            case SCORE -> "score_key";
        };
    }

    private String value(Object value) {
        values.add(value);
        return "$" + values.size();
    }
}
