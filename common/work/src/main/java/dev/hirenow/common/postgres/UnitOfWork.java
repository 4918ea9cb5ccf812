package dev.hirenow.common.postgres;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.decision.ObsoleteJobs;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.failure.InterviewGone;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.outbox.Outbox;
import dev.hirenow.common.outbox.StoredFact;
import dev.hirenow.common.work.FenceLost;
import dev.hirenow.common.work.call.Lease;

/** One open transaction, in which state, its facts and its jobs are stored together. */
public final class UnitOfWork {

    private static final String ENTER = "select set_config('hirenow.organisation', $1, true)";

    private static final String ENQUEUE = """
            insert into work (id, organisation, interview_id, kind, key, payload, priority, rank, next_attempt_at, snoozed,
                              traceparent)
            select id, organisation, interview_id, kind, key, payload, priority,
                   now() - priority * interval '1 minute', now() + delay_ms * interval '1 millisecond', delay_ms > 0, $9::text
            from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::integer[], $8::bigint[])
                as job (id, organisation, interview_id, kind, key, payload, priority, delay_ms)
            on conflict (kind, key) do nothing
            """;

    private static final String END_NEEDLESS = """
            update work set state = 'DONE', last_error = null, updated_at = now()
            where interview_id = $1 and kind = $2 and starts_with(key, $3) and state in ('READY', 'PARKED')
            """;

    private static final String SETTLE = """
            update work set state = $3, last_error = nullif($4, ''), lease_until = null, updated_at = now()
            where id = $1 and fence = $2 and state = 'RUNNING'
            """;

    private static final String CANCEL = """
            update work set state = 'CANCELLED', lease_until = null, updated_at = now()
            where id = ?1 and fence = ?2 and state in ('READY', 'RUNNING', 'PARKED')
            """;
    private static final String REMEMBER_CANCELLATION = """
            insert into work_event (id, work_id, actor, action, detail)
            select ?2, id, ?3, 'CANCELLED', coalesce(last_error, '') from work where id = ?1
            """;

    private final Outbox outbox;
    private final @Nullable String traceparent;
    private final List<StoredFact> facts = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();

    UnitOfWork(Outbox outbox, @Nullable String traceparent) {
        this.outbox = outbox;
        this.traceparent = traceparent;
    }

    /**
     * Runs the body without waiting for the statement that sets the organisation: PostgreSQL executes the body's
     * statements after it.
     */
    <T> Uni<T> inOrganisation(String organisation, Supplier<Uni<? extends T>> body) {
        return session()
                .chain(session -> Pipeline.before(
                        Pipeline.of(session).query(ENTER, organisation),
                        Uni.createFrom().deferred(body)));
    }

    List<StoredFact> facts() {
        return facts;
    }

    Set<String> kinds() {
        return kinds;
    }

    /** The session of this transaction; never use it for two operations at once. */
    public Uni<Mutiny.Session> session() {
        return Panache.getSession();
    }

    /**
     * Checks for a tombstone; call it before writing about an interview that this service may not know.
     *
     * @throws InterviewGone (as the Uni's failure) if it was erased; otherwise it is not erased before this transaction
     *     ends
     */
    public Uni<Void> notErased(UUID interviewId) {
        return session()
                .chain(session -> session.createNativeQuery("select interview_erased(?1)", Boolean.class)
                        .setParameter(1, interviewId)
                        .getSingleResult())
                .invoke(erased -> {
                    if (erased) {
                        throw new InterviewGone(interviewId);
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Executes a statement outside the session, with PostgreSQL's parameters ($1 and so on). Several of them and one
     * use of the session may run at once, see {@link #together}.
     */
    public Uni<Void> statement(String sql, Object... values) {
        return changed(sql, values).replaceWithVoid();
    }

    /** Sends these statements in a pipeline; at most one of them may use the session. */
    public Uni<Void> together(List<Uni<Void>> statements) {
        return Pipeline.all(statements);
    }

    /**
     * Executes a decision: stores its state by {@code store} together with its facts and jobs, and ends obsolete jobs.
     *
     * @return the decision's outcome
     */
    public <S, O> Uni<O> carryOut(Decision<S, O> decision, Function<S, Uni<Void>> store) {
        return switch (decision) {
            case Decision.Unchanged<S, O>(var outcome) -> Uni.createFrom().item(outcome);
            case Decision.Change<S, O> change -> {
                List<Uni<Void>> statements = new ArrayList<>();
                statements.add(Uni.createFrom().deferred(() -> store.apply(change.state())));
                if (!change.facts().isEmpty()) {
                    statements.add(publish(change.facts()));
                }
                if (!change.jobs().isEmpty()) {
                    statements.add(enqueue(change.jobs()));
                }
                change.needless().forEach(obsolete -> statements.add(endObsolete(obsolete)));
                yield together(statements).replaceWith(change.outcome());
            }
        };
    }

    /**
     * Ends the job in this transaction.
     *
     * @throws FenceLost (as the Uni's failure, which rolls everything back) if another worker has claimed the job since
     */
    public Uni<Void> finish(Lease lease) {
        return settle(lease, "DONE", "");
    }

    /** Parks the job for a person in this transaction; checks the fence like {@link #finish}. */
    public Uni<Void> park(Lease lease, String reason) {
        return settle(lease, "PARKED", reason);
    }

    /**
     * Cancels the job in this transaction for an operator, claimed or not: its holder can no longer store anything.
     *
     * @throws FenceLost (as the Uni's failure, which rolls everything back) if the job was claimed or ended meanwhile
     */
    public Uni<Void> cancel(Lease lease, String operator) {
        return session()
                .chain(session -> session.createNativeQuery(CANCEL)
                        .setParameter(1, lease.workId())
                        .setParameter(2, lease.fence())
                        .executeUpdate()
                        .invoke(updated -> stillHeld(lease, updated))
                        .chain(() -> session.createNativeQuery(REMEMBER_CANCELLATION)
                                .setParameter(1, lease.workId())
                                .setParameter(2, UuidV7Generator.next())
                                .setParameter(3, operator)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    private static void stillHeld(Lease lease, int updated) {
        if (updated == 0) {
            throw new FenceLost(lease);
        }
    }

    private Uni<Void> settle(Lease lease, String state, String reason) {
        return changed(SETTLE, lease.workId(), lease.fence(), state, reason)
                .invoke(updated -> stillHeld(lease, updated))
                .replaceWithVoid();
    }

    private Uni<Integer> changed(String sql, Object... values) {
        return session().chain(session -> Pipeline.of(session).update(sql, values));
    }

    private Uni<Void> publish(List<Fact> published) {
        return outbox.store(this::statement, published, traceparent)
                .invoke(facts::addAll)
                .replaceWithVoid();
    }

    private Uni<Void> enqueue(List<Job> jobs) {
        jobs.forEach(job -> kinds.add(job.kind()));
        return statement(
                ENQUEUE,
                column(jobs, _ -> UuidV7Generator.next(), UUID[]::new),
                column(jobs, Job::organisation, String[]::new),
                column(jobs, Job::interviewId, UUID[]::new),
                column(jobs, Job::kind, String[]::new),
                column(jobs, Job::key, String[]::new),
                column(jobs, Job::payload, String[]::new),
                column(jobs, Job::priority, Integer[]::new),
                column(jobs, job -> job.delay().toMillis(), Long[]::new),
                traceparent == null ? "" : traceparent);
    }

    private Uni<Void> endObsolete(ObsoleteJobs obsolete) {
        return statement(END_NEEDLESS, obsolete.interviewId(), obsolete.kind(), obsolete.keys());
    }

    private static <T> T[] column(List<Job> jobs, Function<Job, T> value, IntFunction<T[]> array) {
        return jobs.stream().map(value).toArray(array);
    }
}
