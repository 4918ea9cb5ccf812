package dev.hirenow.results.postgres;

import java.util.stream.Collectors;

import dev.hirenow.common.postgres.TenantReads.Query;
import dev.hirenow.results.report.ReportCount;
import dev.hirenow.results.report.ReportFilter;

/** Builds the SQL that counts what a filter selects. It stops one after {@link ReportCount#MOST}. */
final class ReportCountSql {

    private ReportCountSql() {}

    static Query of(String organisation, ReportFilter filter) {
        SqlValues values = new SqlValues();
        String sql = filter.isByStateAndPosition()
                ? kept(organisation, filter, values)
                : counted(new ReportFilterSql(organisation, filter, values), filter);
        return new Query(sql, values.tuple());
    }

    // The statements that change reports maintain these counts.
    private static String kept(String organisation, ReportFilter filter, SqlValues values) {
        String sql = "select coalesce(sum(interviews), 0)::bigint as counted from report_count where organisation = "
                + values.add(organisation);
        if (filter.state() != null) {
            sql += " and state = " + values.add(filter.state().name());
        }
        if (filter.positionId() != null) {
            sql += " and position_id = " + values.add(filter.positionId());
        }
        return sql;
    }

    private static String counted(ReportFilterSql rows, ReportFilter filter) {
        String beginning = rows.beginning();
        return beginning + "select count(*) as counted from (" + source(rows, filter) + " limit "
                + (ReportCount.MOST + 1) + ") as found";
    }

    private static String source(ReportFilterSql rows, ReportFilter filter) {
        return filter.isByTerms()
                ? "select from matching"
                : rows.selects(from -> "select from " + from).stream().collect(Collectors.joining(" union all "));
    }
}
