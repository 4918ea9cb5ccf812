package dev.hirenow.results.postgres;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.outbox.Outbox;
import dev.hirenow.common.outbox.Relay;
import dev.hirenow.common.outbox.StoredFact;
import dev.hirenow.common.postgres.TenantReads;
import dev.hirenow.common.trace.TraceParentCodec;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.CaseFiles;
import dev.hirenow.results.review.DecisionFacts;
import dev.hirenow.results.review.ReviewOutcome;

/**
 * Writers take the same lock as facts, so that a reviewer never decides on a report that is just changing. An entry and
 * its facts are stored in one transaction.
 */
@ApplicationScoped
class PostgresCaseFiles implements CaseFiles {

    private final TenantTransactions tenants;
    private final TenantReads reads;
    private final CaseFileReader files;
    private final ReviewEntryRows rows;
    private final Outbox outbox;
    private final Relay relay;

    PostgresCaseFiles(
            TenantTransactions tenants,
            TenantReads reads,
            CaseFileReader files,
            ReviewEntryRows rows,
            Outbox outbox,
            Relay relay) {
        this.tenants = tenants;
        this.reads = reads;
        this.files = files;
        this.rows = rows;
        this.outbox = outbox;
        this.relay = relay;
    }

    /** A change of one interview, and the trace of the request that makes it. */
    private record Change(
            String organisation, UUID interviewId, @Nullable String traceparent) {}

    /** What a transaction stored; its facts can be sent once it has committed. */
    private record Stored(ReviewOutcome outcome, List<StoredFact> facts) {}

    @Override
    public Uni<Optional<CaseFile>> find(String organisation, UUID interviewId) {
        return reads.readAll(
                        organisation,
                        List.of(files.facts(organisation, interviewId), files.entries(organisation, interviewId)))
                .map(found -> files.read(found.getFirst(), found.getLast()));
    }

    @Override
    public Uni<ReviewOutcome> write(String organisation, UUID interviewId, Function<CaseFile, ReviewOutcome> rule) {
        String traceparent = TraceParentCodec.current();
        return tenants.inOrganisation(organisation, connection -> files.lock(connection, organisation, interviewId)
                        .map(file -> file.map(rule).orElseGet(ReviewOutcome.Unknown::new))
                        .chain(outcome -> store(connection, new Change(organisation, interviewId, traceparent), outcome)
                                .map(facts -> new Stored(outcome, facts))))
                .invoke(stored -> relay.sendSoon(stored.facts()))
                .map(Stored::outcome);
    }

    private Uni<List<StoredFact>> store(SqlConnection connection, Change change, ReviewOutcome outcome) {
        if (!(outcome instanceof ReviewOutcome.Written written)) {
            return Uni.createFrom().item(List.of());
        }
        return Uni.combine()
                .all()
                .unis(publish(connection, change, written), store(connection, change, written))
                .with((facts, _) -> facts);
    }

    private Uni<Void> store(SqlConnection connection, Change change, ReviewOutcome.Written written) {
        String organisation = change.organisation();
        return Uni.join()
                .all(List.of(
                        insert(connection, rows.values(organisation, change.interviewId(), written.entry())),
                        SummaryRows.update(
                                connection, organisation, List.of(written.now().summary())),
                        ReportChangeMarker.touch(connection, organisation, List.of(change.interviewId()))))
                .andFailFast()
                .replaceWithVoid();
    }

    private Uni<List<StoredFact>> publish(SqlConnection connection, Change change, ReviewOutcome.Written written) {
        List<Fact> facts = DecisionFacts.of(written);
        if (facts.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return outbox.store(
                (statement, values) -> connection
                        .preparedQuery(statement)
                        .execute(Tuple.wrap(values))
                        .replaceWithVoid(),
                facts,
                change.traceparent());
    }

    private static Uni<Void> insert(SqlConnection connection, Tuple values) {
        return connection.preparedQuery(ReviewEntryRows.INSERT).execute(values).replaceWithVoid();
    }
}
