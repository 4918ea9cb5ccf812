package dev.hirenow.common.work;

import java.time.Duration;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * A provider's health for one job and for all jobs; for the latter it is the provider's circuit breaker. It counts the
 * calls of all replicas in the database and opens by pausing the provider there, so it applies to all replicas. After a
 * pause one call at a time is tried (half-open): a response closes the breaker, a failure makes the next pause longer.
 */
@ApplicationScoped
class ProviderCircuitBreaker {

    private static final Logger LOG = Logger.getLogger(ProviderCircuitBreaker.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    // Opens if at least half of the latest completed calls failed, for at least five different jobs: one job
    // that the provider cannot process must not pause the others. A rejected request counts as an answer. An
    // active pause is not changed.
    private static final String OPENS = """
            select 1 from provider_limit l
            cross join lateral (
                select count(*) as ended, count(*) filter (where failed) as failed,
                       count(distinct work_id) filter (where failed) as jobs
                from (select c.work_id, c.status >= 500 or c.status = 0 as failed
                      from provider_call c
                      where c.provider = l.provider and c.started_at > now() - interval '10 minutes'
                        and c.finished_at is not null and c.status is not null and c.outcome <> 'NOT_NEEDED'
                      order by c.started_at desc limit 20) latest) calls
            where l.provider = $1 and (l.paused_until > now()) is not true
              and (l.refusals > 0 or calls.jobs >= 5 and 2 * calls.failed >= calls.ended)
            """;

    private static final String REFUSALS = """
            select coalesce(extract(epoch from now() - min(c.started_at)) * 1000, 0)::bigint as refused,
                   count(*) filter (where c.status >= 500)::int as errors
            from provider_call c join work w on w.id = c.work_id
            where c.work_id = $1 and not c.billable and c.finished_at is not null
              and c.started_at >= coalesce(w.retried_at, '-infinity')
            """;

    private final Pool pool;
    private final WorkQueue queue;

    ProviderCircuitBreaker(Pool pool, WorkQueue queue) {
        this.pool = pool;
        this.queue = queue;
    }

    /**
     * How long, and with how many errors, the provider has refused a job at no cost.
     *
     * @param lasting by the database's clock, since the first call that cost nothing
     * @param errors responses with a status of 500 or more
     */
    record Refusals(Duration lasting, int errors) {}

    /** Counts the calls since the last manual retry. */
    Uni<Refusals> refusals(UUID workId) {
        return pool.preparedQuery(REFUSALS)
                .execute(Tuple.of(workId))
                .map(rows -> rows.iterator().next())
                .map(row -> new Refusals(Duration.ofMillis(row.getLong("refused")), row.getInteger("errors")));
    }

    /** Pauses the provider if the failed call was one of many, so that the provider and not the job is at fault. */
    Uni<Void> callFailed(String provider, String reason) {
        return pool.preparedQuery(OPENS)
                .execute(Tuple.of(provider))
                .chain(rows -> rows.size() == 0 ? Uni.createFrom().voidItem() : pause(provider, reason));
    }

    private Uni<Void> pause(String provider, String reason) {
        LOG.warnf("%s is paused: most of its latest calls failed, the last with %s", provider, reason);
        return queue.pause(provider, FIRST_PAUSE, "most calls fail: " + reason);
    }
}
