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
import dev.hirenow.results.report.Opinion;
import dev.hirenow.results.report.Verdict;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.Entry;
import dev.hirenow.results.review.Outcome;
import dev.hirenow.results.review.Reviews;

/** Writers take the same lock as facts, so that a reviewer never decides on a report that is just changing. */
@ApplicationScoped
class PostgresReviews implements Reviews {

    private static final String LOCK = """
            select 1 from report where listed and organisation = $1 and interview_id = $2 for update
            """;
    private static final String OPINION = """
            update report set decision = $3, human_score = $4, scorecards = $5, reviewed = $6, state = $7
            where organisation = $1 and interview_id = $2
            """;

    private final Tenants tenants;
    private final TenantReads reads;
    private final CaseFiles files;
    private final EntryRows rows;

    PostgresReviews(Tenants tenants, TenantReads reads, CaseFiles files, EntryRows rows) {
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
    public Uni<Outcome> write(String organisation, UUID interviewId, Function<CaseFile, Outcome> rule) {
        return tenants.inOrganisation(organisation, connection -> lockAndRead(connection, organisation, interviewId)
                .map(file -> file.map(rule).orElseGet(Outcome.Unknown::new))
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

    private Uni<Void> store(SqlConnection connection, String organisation, UUID interviewId, Outcome outcome) {
        if (!(outcome instanceof Outcome.Written(Entry entry, CaseFile now))) {
            return Uni.createFrom().voidItem();
        }
        return Uni.join()
                .all(List.of(
                        changed(connection, EntryRows.INSERT, rows.values(organisation, interviewId, entry)),
                        changed(connection, OPINION, opinion(organisation, interviewId, now)),
                        ChangeRows.touch(connection, organisation, List.of(interviewId))))
                .andFailFast()
                .replaceWithVoid();
    }

    private static Uni<Void> changed(SqlConnection connection, String statement, Tuple values) {
        return connection.preparedQuery(statement).execute(values).replaceWithVoid();
    }

    private static Tuple opinion(String organisation, UUID interviewId, CaseFile now) {
        Opinion opinion = now.review().opinion();
        Verdict verdict = opinion.verdict();
        return Tuple.from(Arrays.asList(
                organisation,
                interviewId,
                verdict == null ? null : verdict.name(),
                opinion.score(),
                opinion.scorecards(),
                opinion.reviewed(),
                now.state().name()));
    }
}
