package dev.hirenow.results.postgres;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.context.ComputePool;
import dev.hirenow.common.postgres.TenantReads;
import dev.hirenow.common.postgres.TenantReads.Query;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.RenderedResultCache;

/**
 * Stores details as rows, created by the first reader after a change. Transactions that store facts create none: they
 * do not have the words at hand, and would write the whole detail for each of an interview's facts, although most are
 * never read.
 */
@ApplicationScoped
class PostgresRenderedResultCache implements RenderedResultCache {

    /** Omits the body if the reader already has this version. */
    static final String FIND = """
            select detail.version, case when position(detail.version in $4) > 0 then null else detail.body end as body
            from report_detail as detail
            left join report_change as change
                on change.organisation = detail.organisation and change.interview_id = detail.interview_id
            where detail.organisation = $1 and detail.interview_id = $2 and detail.shape = $3
              and detail.changed = coalesce(change.changed, '0'::xid8)
            """;

    private static final String CHANGED = """
            select coalesce(max(changed), '0'::xid8)::text as changed from report_change
            where organisation = $1 and interview_id = $2
            """;
    // An erasure waits for this transaction; if it came first, nothing is stored.
    private static final String KEEP = """
            insert into report_detail (organisation, interview_id, shape, version, changed, body)
            select $1, $2, $3, $4, $5::text::xid8, $6 where not interview_erased($2)
            on conflict (organisation, interview_id) do update set
                shape = excluded.shape, version = excluded.version, changed = excluded.changed, body = excluded.body
            """;
    // A lost copy can be created again, so the commit need not wait for the disk.
    private static final String UNHURRIED = "set local synchronous_commit to off";

    private final TenantReads reads;
    private final TenantTransactions tenants;
    private final CaseFileReader files;
    private final ComputePool computePool;

    PostgresRenderedResultCache(
            TenantReads reads, TenantTransactions tenants, CaseFileReader files, ComputePool computePool) {
        this.reads = reads;
        this.tenants = tenants;
        this.files = files;
        this.computePool = computePool;
    }

    @Override
    public Uni<Optional<Detail>> find(Key key, String known, Function<CaseFile, byte[]> render) {
        return reads.first(
                        key.organisation(), Query.of(FIND, key.organisation(), key.interviewId(), key.shape(), known))
                .chain(kept -> kept.map(row -> Uni.createFrom().item(Optional.of(detail(row))))
                        .orElseGet(() -> make(key, render)));
    }

    private static Detail detail(Row row) {
        return new Detail(
                row.getString("version"),
                Optional.ofNullable(row.getBuffer("body")).map(body -> body.getBytes()));
    }

    private Uni<Optional<Detail>> make(Key key, Function<CaseFile, byte[]> render) {
        Query changed = Query.of(CHANGED, key.organisation(), key.interviewId());
        List<Query> queries = List.of(
                changed,
                files.facts(key.organisation(), key.interviewId()),
                files.entries(key.organisation(), key.interviewId()));
        return reads.readAll(key.organisation(), queries).chain(found -> computePool
                .compute(() -> files.read(found.get(1), found.get(2))
                        .map(file -> new Detail(file.version(), Optional.of(render.apply(file)))))
                .call(made -> keep(key, found.getFirst().iterator().next().getString("changed"), made)));
    }

    private Uni<Void> keep(Key key, String changed, Optional<Detail> made) {
        return made.map(detail -> tenants.inOrganisation(
                        key.organisation(), connection -> keep(connection, values(key, changed, detail))))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Uni<Void> keep(SqlConnection connection, Tuple values) {
        return Uni.join()
                .all(
                        connection.query(UNHURRIED).execute(),
                        connection.preparedQuery(KEEP).execute(values))
                .andFailFast()
                .replaceWithVoid();
    }

    private static Tuple values(Key key, String changed, Detail detail) {
        return Tuple.from(List.of(
                key.organisation(),
                key.interviewId(),
                key.shape(),
                detail.version(),
                changed,
                Buffer.buffer(detail.body().orElseThrow())));
    }
}
