package dev.hirenow.results.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.erasure.Erasures;
import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.testing.CountedPostgres;
import dev.hirenow.common.testing.GrownTables;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.report.DecisionFilter;
import dev.hirenow.results.report.IncompleteScores;
import dev.hirenow.results.report.InterviewStatistics;
import dev.hirenow.results.report.Projection;
import dev.hirenow.results.report.ReportChangeLog;
import dev.hirenow.results.report.ReportFilter;
import dev.hirenow.results.report.ReportPage;
import dev.hirenow.results.report.ReportQuery;
import dev.hirenow.results.report.Reports;
import dev.hirenow.results.report.SortKey;
import dev.hirenow.results.report.StateName;
import dev.hirenow.results.report.StatisticsQuery;
import dev.hirenow.results.review.CaseFiles;
import dev.hirenow.results.review.RenderedResultCache;
import dev.hirenow.results.testing.InterviewStory;

import static dev.hirenow.common.testing.GrownTables.ROWS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The queries of HR's pages, open event streams, new facts and erasures in an organisation with many interviews: none
 * of them scans a whole table or index.
 */
@QuarkusTest
@QuarkusTestResource(CountedPostgres.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
@Tag("slow")
class PlansTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    // A statement that takes longer than the service allows is cancelled.
    private static final int AT_ONCE = 50_000;
    // A prepared statement may get another plan from its sixth execution on.
    private static final int TIMES = 8;
    private static final String ORGANISATION = "plans";
    private static final UUID POSITION = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final List<String> GROWING = List.of(
            "report",
            "report_fact",
            "candidate_word",
            "transcript_search",
            "review_entry",
            "report_change",
            "report_detail",
            "erasure");
    private static final List<String> TABLES = List.of("""
            insert into report (organisation, interview_id, listed, state, candidate_name, position_id, position_title,
                                submission, score, coverage, needs_review, questions, videos, created_at, submitted_at)
            select $1, md5('i' || i)::uuid, true,
                   (array['INVITED', 'ANALYZED', 'CLOSED', 'ANALYZED', 'AWAITING_REVIEW'])[1 + i % 5],
                   'Ada N' || i, ('00000000-0000-4000-8000-00000000000' || i % 7)::uuid, 'Engineer', 1,
                   i % 1000 / 10.0, 1, false, 3, 3, now() - i * interval '1 minute', now() - i * interval '30 seconds'
            from generate_series($2::integer, $3::integer) i
            """, """
            insert into report_fact (organisation, interview_id, place, version, type, payload)
            select $1, md5('i' || (i + 4) / 5)::uuid, 'p' || i % 5, 1, 't', '{}'
            from generate_series($2::integer * 5 - 4, $3::integer * 5) i
            """, """
            insert into candidate_word (organisation, word, interview_id)
            select $1, case when i % 2 = 0 then 'ada' else 'n' || (i + 1) / 2 end, md5('i' || (i + 1) / 2)::uuid
            from generate_series($2::integer * 2 - 1, $3::integer * 2) i
            """, """
            insert into transcript_search
                (organisation, interview_id, document, words, starts, questions, firsts)
            select $1, md5('i' || i)::uuid,
                   ('common:1 measur:2 rare' || i || ':3 ' || transcript_marker('english', $1))::tsvector,
                   array['common', 'measured', 'rare' || i], array[0, 500, 900], array['q1'], array[1]
            from generate_series($2::integer, $3::integer) i
            """, """
            insert into review_entry (organisation, interview_id, number, kind, at, body)
            select $1, md5('i' || i)::uuid, 1, 'NOTE', now(), '{}' from generate_series($2::integer, $3::integer) i
            """, """
            insert into report_change (organisation, interview_id)
            select $1, md5('i' || i)::uuid from generate_series($2::integer, $3::integer) i
            """, """
            insert into report_detail (organisation, interview_id, shape, version, changed, body)
            select $1, md5('i' || i)::uuid, '1-', 'v', '1'::xid8, '' from generate_series($2::integer, $3::integer) i
            """, """
            insert into erasure (interview_id, organisation, removed_at, due_at)
            select md5('x' || i)::uuid, $1, now(), null from generate_series($2::integer, $3::integer) i
            """);

    @Inject
    Pool pool;

    @Inject
    TenantTransactions tenants;

    @Inject
    Reports reports;

    @Inject
    InterviewStatistics statistics;

    @Inject
    CaseFiles caseFiles;

    @Inject
    RenderedResultCache renderedResults;

    @Inject
    ReportChangeLog changes;

    @Inject
    Projection projection;

    @Inject
    Erasures erasures;

    @Test
    void goThroughNoTableThatGrows() {
        TABLES.forEach(this::fill);
        GrownTables tables = GrownTables.filled(pool);

        for (int time = 0; time < TIMES; time++) {
            queries(time).forEach(this::walk);
            filtered(time).forEach(this::walk);
            done(reports.positions(ORGANISATION));
            count(null);
            count(POSITION);
            factsComeAndPeopleLook();
        }

        tables.wereNotGoneThrough(
                GROWING, List.of("report", "report_fact", "candidate_word", "report_change", "report_detail"));
    }

    private void fill(String rows) {
        for (int first = 1; first <= ROWS; first += AT_ONCE) {
            Tuple values = Tuple.of(ORGANISATION, first, first + AT_ONCE - 1);
            done(tenants.inOrganisation(
                    ORGANISATION, connection -> connection.preparedQuery(rows).execute(values)));
        }
    }

    private static List<ReportQuery> queries(int time) {
        List<ReportQuery> all = new ArrayList<>();
        for (SortKey sort : SortKey.values()) {
            for (boolean descending : List.of(true, false)) {
                for (StateName state : Arrays.asList(null, StateName.ANALYZED, StateName.FAILED)) {
                    for (UUID position : Arrays.asList(null, POSITION)) {
                        for (List<String> words : List.of(List.<String>of(), List.of("n" + (19_000 + time)))) {
                            all.add(new ReportQuery(
                                    ORGANISATION, state, position, words, sort, descending, 50, Optional.empty()));
                        }
                    }
                }
            }
        }
        return all;
    }

    // What is selected by an index, in orders that this index has or needs to sort only little for.
    private static List<ReportQuery> filtered(int time) {
        return List.of(
                by(SortKey.CREATED, ReportFilter.ALL.withTerms(List.of("rare" + (19_000 + time)))),
                by(SortKey.SCORE, ReportFilter.ALL.withTerms(List.of("common", "measured rare" + (19_000 + time)))),
                by(SortKey.CREATED, filter(DecisionFilter.OPEN, null, null, null, null)),
                by(SortKey.SUBMITTED, filter(DecisionFilter.OPEN, null, null, null, null)),
                by(SortKey.SCORE, filter(DecisionFilter.OPEN, null, null, null, null)),
                by(SortKey.CREATED, filter(DecisionFilter.HOLD, null, null, null, null)),
                by(SortKey.SCORE, filter(null, 99.0, null, null, null)),
                by(SortKey.SCORE, filter(null, 10.0, 20.0, null, null)),
                by(SortKey.CREATED, filter(null, null, null, true, null)),
                by(
                        SortKey.SUBMITTED,
                        filter(null, null, null, null, Instant.now().minusSeconds(600))));
    }

    private static ReportQuery by(SortKey sort, ReportFilter filter) {
        return new ReportQuery(ORGANISATION, filter, sort, true, IncompleteScores.LAST, 50, Optional.empty());
    }

    private static ReportFilter filter(
            DecisionFilter decision, Double minScore, Double maxScore, Boolean needsReview, Instant from) {
        return new ReportFilter(
                null, null, List.of(), List.of(), null, decision, minScore, maxScore, needsReview, from, null);
    }

    private void walk(ReportQuery query) {
        ReportPage first = done(reports.page(query));
        if (first.more()) {
            done(reports.page(query.after(ReportQuery.Mark.of(first.lines().getLast(), query.sort()))));
        }
    }

    private void count(@Nullable UUID position) {
        Instant now = Instant.now();
        StatisticsQuery threeHours = new StatisticsQuery(ORGANISATION, position, now.minusSeconds(3 * 60 * 60), now);
        assertThat(done(statistics.read(threeHours)).funnel().invited()).isPositive();
    }

    private void factsComeAndPeopleLook() {
        long mark = done(changes.now());
        InterviewStory story = InterviewStory.in(ORGANISATION);
        done(projection.store(story.whole()));
        assertThat(done(changes.since(mark)).changes()).isNotEmpty();
        assertThat(done(reports.find(ORGANISATION, story.interview()))).isPresent();
        assertThat(done(caseFiles.find(ORGANISATION, story.interview()))).isPresent();
        RenderedResultCache.Key key = new RenderedResultCache.Key(ORGANISATION, story.interview(), "1-");
        assertThat(done(renderedResults.find(key, "", _ -> new byte[1]))).isPresent();
        assertThat(done(renderedResults.find(key, "", _ -> new byte[2])).flatMap(RenderedResultCache.Detail::body))
                .hasValueSatisfying(body -> assertThat(body).hasSize(1));
        done(erasures.erase(new InterviewErased(story.interview(), ORGANISATION, Instant.now())));
        assertThat(done(reports.find(ORGANISATION, story.interview()))).isEmpty();
    }

    private static <T> T done(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
