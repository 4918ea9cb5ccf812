package dev.hirenow.results.postgres;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.results.report.Opinion;
import dev.hirenow.results.report.Verdict;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.Entry;
import dev.hirenow.results.review.Outcome;
import dev.hirenow.results.review.Review;
import dev.hirenow.results.review.Reviews;

/** Writers take the lock that facts take too, so nobody decides on what is just changing. */
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
    private final PostgresReports reports;
    private final EntryRows rows;

    PostgresReviews(Tenants tenants, PostgresReports reports, EntryRows rows) {
        this.tenants = tenants;
        this.reports = reports;
        this.rows = rows;
    }

    @Override
    public Uni<Optional<CaseFile>> find(String organisation, UUID interviewId) {
        return tenants.inOrganisation(organisation, connection -> read(connection, organisation, interviewId));
    }

    @Override
    public Uni<Outcome> write(String organisation, UUID interviewId, Function<CaseFile, Outcome> rule) {
        return tenants.inOrganisation(organisation, connection -> connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(organisation, interviewId))
                .chain(() -> read(connection, organisation, interviewId))
                .map(file -> file.map(rule).orElseGet(Outcome.Unknown::new))
                .call(outcome -> store(connection, organisation, interviewId, outcome)));
    }

    private Uni<Optional<CaseFile>> read(SqlConnection connection, String organisation, UUID interviewId) {
        return reports.read(connection, organisation, interviewId).chain(report -> connection
                .preparedQuery(EntryRows.READ)
                .execute(Tuple.of(organisation, interviewId))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(rows::read)
                        .toList())
                .map(entries -> report.map(known -> new CaseFile(known, new Review(entries)))));
    }

    private Uni<Void> store(SqlConnection connection, String organisation, UUID interviewId, Outcome outcome) {
        if (!(outcome instanceof Outcome.Written(Entry entry, CaseFile now))) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(EntryRows.INSERT)
                .execute(rows.values(organisation, interviewId, entry))
                .chain(() -> connection.preparedQuery(OPINION).execute(opinion(organisation, interviewId, now)))
                .chain(() -> ChangeRows.touch(connection, organisation, List.of(interviewId)));
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
