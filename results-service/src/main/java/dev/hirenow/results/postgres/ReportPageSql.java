package dev.hirenow.results.postgres;

import java.util.ArrayList;
import java.util.List;

import io.vertx.mutiny.sqlclient.Tuple;

import dev.hirenow.results.report.ReportQuery;
import dev.hirenow.results.report.SortKey;

/** Builds the list's SQL: every variant walks an index from the end of the previous page. */
final class ReportPageSql {

    private static final String BEYOND_ALL_LETTERS = Character.toString(Character.MAX_CODE_POINT);

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private ReportPageSql(ReportQuery query) {
        sql.append("select ").append(SummaryRows.COLUMNS).append(" from report where listed and organisation = ");
        sql.append(value(query.organisation()));
        filter(query);
        String key = column(query.sort());
        query.after().ifPresent(mark -> sql.append(" and (")
                .append(key)
                .append(", interview_id) ")
                .append(query.descending() ? "<" : ">")
                .append(" (")
                .append(bound(query.sort(), mark.key()))
                .append(", ")
                .append(value(mark.interviewId()))
                .append("::uuid)"));
        String direction = query.descending() ? " desc" : " asc";
        sql.append(" order by ")
                .append(key)
                .append(direction)
                .append(", interview_id")
                .append(direction);
        // One row more than the page holds shows whether another page follows.
        sql.append(" limit ").append(value(query.limit() + 1));
    }

    static ReportPageSql of(ReportQuery query) {
        return new ReportPageSql(query);
    }

    String sql() {
        return sql.toString();
    }

    Tuple values() {
        return Tuple.from(values);
    }

    private void filter(ReportQuery query) {
        if (query.state() != null) {
            sql.append(" and state = ").append(value(query.state().name()));
        }
        if (query.positionId() != null) {
            sql.append(" and position_id = ").append(value(query.positionId()));
        }
        for (String word : query.words()) {
            sql.append(" and interview_id in (select interview_id from candidate_word where organisation = ")
                    .append(value(query.organisation()))
                    .append(" and word >= ")
                    .append(value(word))
                    .append(" and word < ")
                    .append(value(word + BEYOND_ALL_LETTERS))
                    .append(')');
        }
    }

    private String bound(SortKey sort, long key) {
        return switch (sort) {
            case SCORE -> value(Double.longBitsToDouble(key)) + "::double precision";
            case CREATED, SUBMITTED ->
                key == Long.MIN_VALUE
                        ? "'-infinity'::timestamptz"
                        : "timestamptz 'epoch' + " + value(key) + "::bigint * interval '1 microsecond'";
        };
    }

    private static String column(SortKey sort) {
        return switch (sort) {
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
