package dev.hirenow.results.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.hirenow.results.report.DecisionFilter;
import dev.hirenow.results.report.ReportCount;
import dev.hirenow.results.report.ReportFilter;

/**
 * Conditions on rows of {@code report}, and where the rows come from.
 *
 * <p>A search over transcripts has two ways to its rows. Up to {@link ReportCount#MOST} interviews are found by the index
 * on what was said, and sorted. If there are more, the list is walked in its order and each interview is compared, since
 * many of them match.
 */
final class ReportFilterSql {

    private static final String BEYOND_ALL_LETTERS = Character.toString(Character.MAX_CODE_POINT);

    private final String organisation;
    private final ReportFilter filter;
    private final SqlValues values;

    ReportFilterSql(String organisation, ReportFilter filter, SqlValues values) {
        this.organisation = organisation;
        this.filter = filter;
        this.values = values;
    }

    /** What comes before the first select. */
    String beginning() {
        if (filter.terms().isEmpty()) {
            return "";
        }
        String terms = values.add(filter.terms().toArray(String[]::new)) + "::text[]";
        return "with search as materialized (select transcript_query(" + terms + ") as query),"
                + " matching as materialized (select * from transcripts_matching(" + terms + ", "
                + (ReportCount.MOST + 1) + ") as found),"
                + " few as materialized (select count(*) <= " + ReportCount.MOST + " as yes from matching) ";
    }

    /**
     * The rows, one select for each way to them.
     *
     * @param select gets the source of the rows and their conditions, and returns the select
     */
    List<String> selects(Function<String, String> select) {
        if (filter.terms().isEmpty()) {
            return List.of(select.apply("report" + where()));
        }
        return List.of(
                // The offset makes the planner look up each interview by its key.
                select.apply("matching cross join lateral (select * from report where organisation = "
                        + values.add(organisation) + " and interview_id = matching.found offset 0) as report"
                        + where() + " and (select yes from few)"),
                // As a value, since the planner would turn a condition into a join with all transcripts.
                select.apply("report" + where() + " and not (select yes from few)"
                        + " and (select document @@ (select query from search) from transcript_search as said"
                        + " where said.organisation = " + values.add(organisation)
                        + " and said.interview_id = report.interview_id)"));
    }

    private String where() {
        StringBuilder where = new StringBuilder(" where listed and organisation = ").append(values.add(organisation));
        add(
                where,
                " and state = ",
                filter.state() == null ? null : filter.state().name());
        add(where, " and position_id = ", filter.positionId());
        add(where, " and score_key >= ", filter.minScore());
        add(where, " and score_key >= 0 and score_key <= ", filter.maxScore());
        add(where, " and submitted_key >= ", time(filter.submittedFrom()));
        add(where, " and submitted_key < ", time(filter.submittedBefore()));
        if (filter.submittedBefore() != null) {
            where.append(" and submitted_at is not null");
        }
        if (filter.needsReview() != null) {
            where.append(filter.needsReview() ? " and needs_review" : " and not needs_review");
        }
        if (filter.decision() != null) {
            where.append(decision(filter.decision()));
        }
        if (filter.tag() != null) {
            where.append(" and interview_id in (select interview_id from interview_tag where organisation = ")
                    .append(values.add(organisation))
                    .append(" and tag = ")
                    .append(values.add(filter.tag()))
                    .append(')');
        }
        filter.words().forEach(word -> where.append(named(word)));
        return where.toString();
    }

    // The conditions of the indexes, to the word.
    private String decision(DecisionFilter decision) {
        return decision.verdict()
                .map(verdict -> " and decision is not null and decision = " + values.add(verdict.name()))
                .orElse(" and submission > 0 and decision is null and state <> 'CLOSED'");
    }

    private String named(String word) {
        return " and interview_id in (select interview_id from candidate_word where organisation = "
                + values.add(organisation) + " and word >= " + values.add(word) + " and word < "
                + values.add(word + BEYOND_ALL_LETTERS) + ")";
    }

    private void add(StringBuilder where, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition).append(values.add(value));
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
