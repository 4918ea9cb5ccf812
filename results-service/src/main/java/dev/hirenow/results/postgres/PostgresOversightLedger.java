package dev.hirenow.results.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.postgres.TenantReads;
import dev.hirenow.common.postgres.TenantReads.Query;
import dev.hirenow.results.oversight.OversightEntry;
import dev.hirenow.results.oversight.OversightLedger;
import dev.hirenow.results.oversight.Viewing;
import dev.hirenow.results.review.ReviewAuthor;

@ApplicationScoped
class PostgresOversightLedger implements OversightLedger {

    // Two people who look at the same interview add to its chain one after the other.
    private static final String LOCK = SummaryRows.LISTED + " for no key update";
    private static final String LAST = """
            select number, hash from oversight_entry where organisation = $1 and interview_id = $2
            order by number desc limit 1
            """;
    private static final String READ = """
            select number, at, subject, name, kind, question_id, from_ms, to_ms, hash from oversight_entry
            where organisation = $1 and interview_id = $2 order by number
            """;
    private static final String ADD = """
            insert into oversight_entry
                (organisation, interview_id, number, at, subject, name, kind, question_id, from_ms, to_ms, hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """;

    private final TenantTransactions tenants;
    private final TenantReads reads;

    PostgresOversightLedger(TenantTransactions tenants, TenantReads reads) {
        this.tenants = tenants;
        this.reads = reads;
    }

    @Override
    public Uni<Boolean> add(String organisation, UUID interviewId, ReviewAuthor by, List<Viewing> viewings) {
        Tuple interview = Tuple.of(organisation, interviewId);
        return tenants.inOrganisation(organisation, connection -> connection
                .preparedQuery(LOCK)
                .execute(interview)
                .chain(found -> found.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : connection
                                .preparedQuery(LAST)
                                .execute(interview)
                                .map(last -> continued(interviewId, by, viewings, last.iterator()))
                                .chain(entries -> insert(connection, organisation, interviewId, entries))
                                .replaceWith(true)));
    }

    @Override
    public Uni<Optional<List<OversightEntry>>> read(String organisation, UUID interviewId) {
        return reads.readAll(
                        organisation,
                        List.of(
                                Query.of(SummaryRows.LISTED, organisation, interviewId),
                                Query.of(READ, organisation, interviewId)))
                .map(found ->
                        found.getFirst().rowCount() == 0 ? Optional.empty() : Optional.of(entries(found.getLast())));
    }

    private static List<OversightEntry> continued(
            UUID interviewId, ReviewAuthor by, List<Viewing> viewings, RowIterator<Row> last) {
        // In the precision of the hash.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Row before = last.hasNext() ? last.next() : null;
        int number = before == null ? 0 : before.getInteger("number");
        String hash = before == null ? OversightEntry.NO_HASH : before.getString("hash");
        List<OversightEntry> entries = new ArrayList<>();
        for (Viewing viewing : viewings) {
            number++;
            OversightEntry entry = OversightEntry.of(interviewId, number, now, by, viewing, hash);
            entries.add(entry);
            hash = entry.hash();
        }
        return entries;
    }

    private static Uni<Void> insert(
            SqlConnection connection, String organisation, UUID interviewId, List<OversightEntry> entries) {
        List<Tuple> rows = entries.stream()
                .map(entry -> Tuple.wrap(new @Nullable Object[] {
                    organisation,
                    interviewId,
                    entry.number(),
                    entry.at().atOffset(ZoneOffset.UTC),
                    entry.by().subject(),
                    entry.by().name(),
                    entry.viewing().kind().name(),
                    entry.viewing().questionId(),
                    entry.viewing().fromMs(),
                    entry.viewing().toMs(),
                    entry.hash()
                }))
                .toList();
        return connection.preparedQuery(ADD).executeBatch(rows).replaceWithVoid();
    }

    private static List<OversightEntry> entries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PostgresOversightLedger::entry)
                .toList();
    }

    private static OversightEntry entry(Row row) {
        return new OversightEntry(
                row.getInteger("number"),
                row.getOffsetDateTime("at").toInstant(),
                new ReviewAuthor(row.getString("subject"), row.getString("name")),
                new Viewing(
                        Viewing.Kind.valueOf(row.getString("kind")),
                        row.getString("question_id"),
                        row.getInteger("from_ms"),
                        row.getInteger("to_ms")),
                Objects.requireNonNull(row.getString("hash")));
    }
}
