package dev.hirenow.results.postgres;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.results.report.Projection;
import dev.hirenow.results.report.VersionedFactKey;

/**
 * Stores a batch in one transaction. Interviews are always locked in the order of their ids, so that batches cannot
 * deadlock.
 */
@ApplicationScoped
class PostgresProjection implements Projection {

    private final TenantTransactions tenants;
    private final FactBatchWriter batches;

    PostgresProjection(TenantTransactions tenants, FactBatchWriter batches) {
        this.tenants = tenants;
        this.batches = batches;
    }

    @Override
    public Uni<Void> store(List<? extends Fact> facts) {
        Map<String, List<Fact>> byOrganisation = facts.stream()
                .filter(fact -> VersionedFactKey.of(fact).isPresent())
                .collect(Collectors.groupingBy(Fact::organisation, TreeMap::new, Collectors.toList()));
        return byOrganisation.isEmpty()
                ? Uni.createFrom().voidItem()
                : tenants.inTransaction(
                        connection -> each(connection, byOrganisation.entrySet().iterator()));
    }

    private Uni<Void> each(SqlConnection connection, Iterator<Map.Entry<String, List<Fact>>> left) {
        Uni<Void> all = Uni.createFrom().voidItem();
        while (left.hasNext()) {
            Map.Entry<String, List<Fact>> next = left.next();
            all = all.chain(() -> store(connection, next.getKey(), next.getValue()));
        }
        return all;
    }

    private Uni<Void> store(SqlConnection connection, String organisation, Collection<Fact> facts) {
        return tenants.inOrganisation(connection, organisation, () -> batches.store(connection, organisation, facts));
    }
}
