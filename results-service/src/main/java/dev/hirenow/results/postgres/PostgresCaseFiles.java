package dev.hirenow.results.postgres;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.postgres.TenantReads;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.CaseFiles;
import dev.hirenow.results.review.ReviewEntry;
import dev.hirenow.results.review.ReviewOutcome;

/** Writers take the same lock as facts, so that a reviewer never decides on a report that is just changing. */
@ApplicationScoped
class PostgresCaseFiles implements CaseFiles {

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
        return tenants.inOrganisation(organisation, connection -> files.lock(connection, organisation, interviewId)
                .map(file -> file.map(rule).orElseGet(ReviewOutcome.Unknown::new))
                .call(outcome -> store(connection, organisation, interviewId, outcome)));
    }

    private Uni<Void> store(SqlConnection connection, String organisation, UUID interviewId, ReviewOutcome outcome) {
        if (!(outcome instanceof ReviewOutcome.Written(ReviewEntry entry, CaseFile now))) {
            return Uni.createFrom().voidItem();
        }
        return Uni.join()
                .all(List.of(
                        insert(connection, rows.values(organisation, interviewId, entry)),
                        SummaryRows.update(connection, organisation, List.of(now.summary())),
                        ReportChangeMarker.touch(connection, organisation, List.of(interviewId))))
                .andFailFast()
                .replaceWithVoid();
    }

    private static Uni<Void> insert(SqlConnection connection, Tuple values) {
        return connection.preparedQuery(ReviewEntryRows.INSERT).execute(values).replaceWithVoid();
    }
}
