package dev.hirenow.results.postgres;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private static final String NEXT = """
            select organisation, interview_id from report_outdated where not (interview_id = any($1)) limit 100
            """;
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
                .invoke(failure -> LOG.warn("Lines of the list could not be computed again; trying again", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(refreshed -> LOG.debugf("%d lines of the list were computed again", refreshed));
    }

    /** Computes all outdated lines that can be computed; returns their number. */
    Uni<Integer> refresh() {
        Set<UUID> failed = new HashSet<>();
        return Multi.createBy()
                .repeating()
                .uni(() -> refreshSome(failed))
                .whilst(tried -> tried > 0)
                .collect()
                .with(Collectors.summingInt(Integer::intValue))
                .map(tried -> tried - failed.size());
    }

    private Uni<Integer> refreshSome(Set<UUID> failed) {
        return pool.preparedQuery(NEXT)
                .execute(Tuple.tuple().addArrayOfUUID(failed.toArray(UUID[]::new)))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> refresh(row).onFailure().recoverWithItem(failure -> {
                    UUID interview = row.getUUID("interview_id");
                    LOG.errorf(failure, "The line of interview %s could not be computed again", interview);
                    failed.add(interview);
                    return interview;
                }))
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
