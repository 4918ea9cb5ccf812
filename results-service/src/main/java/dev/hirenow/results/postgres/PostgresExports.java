package dev.hirenow.results.postgres;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.postgres.TenantReads;
import dev.hirenow.common.postgres.TenantReads.Query;
import dev.hirenow.results.review.Export;
import dev.hirenow.results.review.Exports;
import dev.hirenow.results.review.ReviewAuthor;

@ApplicationScoped
class PostgresExports implements Exports {

    // What is older than two years goes with the next export, so that the table is bounded without a schedule.
    private static final String RECORD = """
            with expired as (
                delete from export_record where organisation = $2 and at < now() - interval '2 years')
            insert into export_record (id, organisation, interview_id, subject, name, filters, lines)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;
    private static final String ENDED = "update export_record set lines = $3 where organisation = $1 and id = $2";
    private static final String NEWEST = """
            select id, organisation, interview_id, at, subject, name, filters, lines from export_record
            where organisation = $1 order by at desc, id desc limit $2
            """;

    private final TenantTransactions tenants;
    private final TenantReads reads;

    PostgresExports(TenantTransactions tenants, TenantReads reads) {
        this.tenants = tenants;
        this.reads = reads;
    }

    @Override
    public Uni<UUID> record(Export export, @Nullable Long lines) {
        UUID id = UuidV7Generator.next();
        return write(export.organisation(), RECORD, Tuple.wrap(new @Nullable Object[] {
                    id,
                    export.organisation(),
                    export.interviewId(),
                    export.by().subject(),
                    export.by().name(),
                    export.filters(),
                    lines
                }))
                .replaceWith(id);
    }

    @Override
    public Uni<Void> ended(String organisation, UUID id, long lines) {
        return write(organisation, ENDED, Tuple.of(organisation, id, lines));
    }

    @Override
    public Uni<List<Export.Recorded>> newest(String organisation, int limit) {
        return reads.read(organisation, Query.of(NEWEST, organisation, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PostgresExports::recorded)
                        .toList());
    }

    private Uni<Void> write(String organisation, String statement, Tuple values) {
        return tenants.inOrganisation(
                organisation,
                connection ->
                        connection.preparedQuery(statement).execute(values).replaceWithVoid());
    }

    private static Export.Recorded recorded(Row row) {
        return new Export.Recorded(
                row.getUUID("id"),
                row.getOffsetDateTime("at").toInstant(),
                new Export(
                        row.getString("organisation"),
                        new ReviewAuthor(row.getString("subject"), row.getString("name")),
                        row.getUUID("interview_id"),
                        row.getString("filters")),
                row.getLong("lines"));
    }
}
