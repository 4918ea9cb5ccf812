package dev.hirenow.results.postgres;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.postgres.TenantReads;
import dev.hirenow.common.postgres.TenantReads.Query;
import dev.hirenow.results.report.SavedView;
import dev.hirenow.results.report.SavedViews;

@ApplicationScoped
class PostgresSavedViews implements SavedViews {

    private static final String ALL = """
            select id, name, query from saved_view where organisation = $1 and subject = $2
            order by lower(name), name limit $3
            """;
    // Two that are saved in the same moment may both be counted in: the bound keeps the list short, it need not be
    // exact.
    private static final String SAVE = """
            insert into saved_view (id, organisation, subject, name, query)
            select $3, $1, $2, $4, $5
            where $6 > (select count(*) from saved_view where organisation = $1 and subject = $2 and name <> $4)
            on conflict (organisation, subject, name) do update set
                id = excluded.id, query = excluded.query, at = now()
            """;
    private static final String REMOVE = "delete from saved_view where organisation = $1 and subject = $2 and id = $3";

    private final TenantTransactions tenants;
    private final TenantReads reads;

    PostgresSavedViews(TenantTransactions tenants, TenantReads reads) {
        this.tenants = tenants;
        this.reads = reads;
    }

    @Override
    public Uni<List<SavedView>> of(String organisation, String subject) {
        return reads.read(organisation, Query.of(ALL, organisation, subject, MOST))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new SavedView(row.getUUID("id"), row.getString("name"), row.getString("query")))
                        .toList());
    }

    @Override
    public Uni<Boolean> save(String organisation, String subject, SavedView view) {
        return changes(
                organisation,
                SAVE,
                Tuple.from(List.of(organisation, subject, view.id(), view.name(), view.query(), (long) MOST)));
    }

    @Override
    public Uni<Boolean> remove(String organisation, String subject, UUID id) {
        return changes(organisation, REMOVE, Tuple.of(organisation, subject, id));
    }

    private Uni<Boolean> changes(String organisation, String statement, Tuple values) {
        return tenants.inOrganisation(organisation, connection -> connection
                .preparedQuery(statement)
                .execute(values)
                .map(RowSet::rowCount)
                .map(n -> n > 0));
    }
}
