package dev.hirenow.results.postgres;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

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
    private static final String DONE = """
            delete from report_outdated where organisation = $1 and interview_id = any($2)
            """;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Pool pool;
    private final TenantTransactions tenants;
    private final ReportLineReader lines;

    OutdatedReportRefresher(Pool pool, TenantTransactions tenants, ReportLineReader lines) {
        this.pool = pool;
        this.tenants = tenants;
        this.lines = lines;
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
                .map(OutdatedReportRefresher::byOrganisation)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found.entrySet()))
                .onItem()
                .transformToUniAndConcatenate(found -> refresh(found.getKey(), found.getValue(), failed))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private static Map<String, List<UUID>> byOrganisation(RowSet<Row> outdated) {
        return StreamSupport.stream(outdated.spliterator(), false)
                .collect(Collectors.groupingBy(
                        row -> row.getString("organisation"),
                        Collectors.mapping(row -> row.getUUID("interview_id"), Collectors.toList())));
    }

    /** Computes all of them in one transaction or, if one cannot be computed, each in its own; returns their number. */
    private Uni<Integer> refresh(String organisation, List<UUID> interviews, Set<UUID> failed) {
        Uni<Void> all = refresh(organisation, interviews).onFailure().recoverWithUni(() -> Multi.createFrom()
                .iterable(interviews)
                .onItem()
                .transformToUniAndConcatenate(one -> refresh(organisation, List.of(one))
                        .onFailure()
                        .invoke(failure -> {
                            LOG.errorf(failure, "The line of interview %s could not be computed again", one);
                            failed.add(one);
                        })
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last());
        return all.replaceWith(interviews.size());
    }

    private Uni<Void> refresh(String organisation, List<UUID> interviews) {
        UUID[] ids = interviews.toArray(UUID[]::new);
        return tenants.inOrganisation(organisation, connection -> SummaryRows.lock(connection, organisation, ids)
                .chain(() -> lines.read(connection, organisation, ids))
                .call(found -> TranscriptIndex.write(
                        connection,
                        organisation,
                        found.stream().map(ReportLineReader.Line::report).toList()))
                .map(found -> found.stream().map(ReportLineReader.Line::summary).toList())
                .chain(found -> SummaryRows.update(connection, organisation, found))
                .chain(() -> connection.preparedQuery(DONE).execute(Tuple.of(organisation, ids)))
                .replaceWithVoid());
    }
}
