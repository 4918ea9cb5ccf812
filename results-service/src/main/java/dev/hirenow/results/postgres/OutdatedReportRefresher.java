package dev.hirenow.results.postgres;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import dev.hirenow.results.review.CaseFile;

/**
 * Computes lines of the list that an earlier release computed by other rules. It starts with the service and ends when
 * none is left; replicas that start together may compute a line twice, with the same outcome.
 */
@ApplicationScoped
class OutdatedReportRefresher {

    private static final Logger LOG = Logger.getLogger(OutdatedReportRefresher.class);
    private static final String NEXT = "select organisation, interview_id from report_outdated limit 100";
    private static final String DONE = "delete from report_outdated where organisation = $1 and interview_id = $2";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Pool pool;
    private final TenantTransactions tenants;
    private final CaseFileReader files;

    OutdatedReportRefresher(Pool pool, TenantTransactions tenants, CaseFileReader files) {
        this.pool = pool;
        this.tenants = tenants;
        this.files = files;
    }

    void start(@Observes StartupEvent start) {
        refresh()
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(
                        refreshed -> LOG.debugf("%d lines of the list were computed again", refreshed),
                        failure -> LOG.error("Lines of the list could not be computed again", failure));
    }

    /** Computes all outdated lines; returns their number. */
    Uni<Integer> refresh() {
        return Multi.createBy()
                .repeating()
                .uni(this::refreshSome)
                .whilst(refreshed -> refreshed > 0)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> refreshSome() {
        return pool.query(NEXT)
                .execute()
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(this::refresh)
                .collect()
                .asList()
                .map(List::size);
    }

    private Uni<UUID> refresh(Row outdated) {
        String organisation = outdated.getString("organisation");
        UUID interview = outdated.getUUID("interview_id");
        return tenants.inOrganisation(organisation, connection -> files.lock(connection, organisation, interview)
                .chain(file -> file.map(found -> update(connection, organisation, found))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> connection.preparedQuery(DONE).execute(Tuple.of(organisation, interview)))
                .replaceWith(interview));
    }

    private static Uni<Void> update(SqlConnection connection, String organisation, CaseFile file) {
        return SummaryRows.update(connection, organisation, List.of(file.summary()));
    }
}
