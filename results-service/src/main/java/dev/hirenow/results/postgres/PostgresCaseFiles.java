package dev.hirenow.results.postgres;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.postgres.TenantReads;
import dev.hirenow.common.postgres.TenantReads.Query;
import dev.hirenow.results.report.ReviewSummary;
import dev.hirenow.results.report.Verdict;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.CaseFiles;
import dev.hirenow.results.review.ReviewEntry;
import dev.hirenow.results.review.ReviewOutcome;

/** Writers take the same lock as facts, so that a reviewer never decides on a report that is just changing. */
@ApplicationScoped
class PostgresCaseFiles implements CaseFiles {

    private static final String LOCK = """
            select 1 from report where listed and organisation = $1 and interview_id = $2 for update
            """;
    private static final String OPINION = """
            update report set decision = $3, human_score = $4, scorecards = $5, reviewed = $6, state = $7
            where organisation = $1 and interview_id = $2
            """;

    private final TenantTransactions tenants;
    private final TenantReads reads;
    private final CaseFileReader files;
    private final ReviewEntryRows rows;

    PostgresCaseFiles(TenantTransactions tenants, TenantReads reads, CaseFileReader files, ReviewEntryRows rows) {
        this.tenants = tenants;
        this.reads = reads;
        this.files = files;
        this.rows = rows;
    }

    @Override
    public Uni<Optional<CaseFile>> find(String organisation, UUID interviewId) {
        return reads.readAll(
                        organisation,
                        List.of(files.facts(organisation, interviewId), files.entries(organisation, interviewId)))
                .map(found -> files.read(found.getFirst(), found.getLast()));
    }

    @Override
    public Uni<ReviewOutcome> write(String organisation, UUID interviewId, Function<CaseFile, ReviewOutcome> rule) {
        return tenants.inOrganisation(organisation, connection -> lockAndRead(connection, organisation, interviewId)
                .map(file -> file.map(rule).orElseGet(ReviewOutcome.Unknown::new))
                .call(outcome -> store(connection, organisation, interviewId, outcome)));
    }

    // The lock comes first in the pipeline, so the queries behind it run after it was taken.
    private Uni<Optional<CaseFile>> lockAndRead(SqlConnection connection, String organisation, UUID interviewId) {
        List<Query> queries = List.of(
                Query.of(LOCK, organisation, interviewId),
                files.facts(organisation, interviewId),
                files.entries(organisation, interviewId));
        return Uni.join()
                .all(queries.stream()
                        .map(query -> connection.preparedQuery(query.sql()).execute(query.values()))
                        .toList())
                .andFailFast()
                .map(found -> files.read(found.get(1), found.get(2)));
    }

    private Uni<Void> store(SqlConnection connection, String organisation, UUID interviewId, ReviewOutcome outcome) {
        if (!(outcome instanceof ReviewOutcome.Written(ReviewEntry entry, CaseFile now))) {
            return Uni.createFrom().voidItem();
        }
        return Uni.join()
                .all(List.of(
                        changed(connection, ReviewEntryRows.INSERT, rows.values(organisation, interviewId, entry)),
                        changed(connection, OPINION, opinion(organisation, interviewId, now)),
                        ReportChangeMarker.touch(connection, organisation, List.of(interviewId))))
                .andFailFast()
                .replaceWithVoid();
    }

    private static Uni<Void> changed(SqlConnection connection, String statement, Tuple values) {
        return connection.preparedQuery(statement).execute(values).replaceWithVoid();
    }

    private static Tuple opinion(String organisation, UUID interviewId, CaseFile now) {
        ReviewSummary reviewSummary = now.review().opinion();
        Verdict verdict = reviewSummary.verdict();
        return Tuple.from(Arrays.asList(
                organisation,
                interviewId,
                verdict == null ? null : verdict.name(),
                reviewSummary.score(),
                reviewSummary.scorecards(),
                reviewSummary.reviewed(),
                now.state().name()));
    }
}
