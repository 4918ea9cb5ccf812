package dev.hirenow.common.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.hirenow.common.context.DedicatedContext;
import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.InterviewDataErased;
import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.failure.ThrottledFailureLog;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.postgres.UnitOfWork;

/**
 * Erases interviews in three steps. A transaction stores a tombstone and removes all rows. Soon after, a pass removes
 * the objects and publishes the result. A last pass follows when nothing that had started before can still be running,
 * and removes what that may have written late.
 */
@ApplicationScoped
public class Erasures {

    private static final Logger LOG = Logger.getLogger(Erasures.class);
    private static final ThrottledFailureLog FAILURES = ThrottledFailureLog.warning(LOG);

    private static final String BEGIN = "select begin_erasure(?1, ?2)";
    private static final String REMOVED =
            "update erasure set removed = ?2, removed_at = null, due_at = now() where interview_id = ?1";
    // Leased to this pass: if its process dies, another one continues.
    private static final String DUE = """
            update erasure set due_at = now() + interval '1 minute'
            where interview_id in (select interview_id from erasure where due_at <= now()
                                   order by due_at limit 20 for update skip locked)
            returning interview_id, organisation, removed, removed_at is not null as told
            """;
    private static final String PASSED = """
            update erasure set removed = ?2, removed_at = now(),
                   due_at = case when ?3 then null else now() + ?4 * interval '1 millisecond' end
            where interview_id = ?1
            """;

    private static final long SWEEP_MS = 1_000;
    private static final int AT_ONCE = 4;

    private final OutboxTransactions transactions;
    private final InterviewRowEraser eraser;
    private final Pool pool;
    private final DedicatedContext context;
    private final Vertx vertx;
    private final String service;
    private final Duration againAfter;
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private volatile long timer;

    Erasures(
            OutboxTransactions transactions,
            InterviewRowEraser eraser,
            Pool pool,
            DedicatedContext context,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "hirenow.erasure.again-after") Duration againAfter) {
        this.transactions = transactions;
        this.eraser = eraser;
        this.pool = pool;
        this.context = context;
        this.vertx = vertx;
        this.service = service;
        this.againAfter = againAfter;
    }

    /** An interview whose objects, or whose late writes, have still to be removed. */
    private record Due(String organisation, UUID interviewId, Map<String, Integer> removed, boolean last) {}

    void start(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(SWEEP_MS, _ -> sweepOnce());
    }

    void stop(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    /** Erases the interview at the owner's request; repetitions change nothing. */
    public Uni<Void> erase(InterviewErased asked) {
        return transactions
                .inOrganisation(
                        asked.organisation(),
                        unitOfWork -> begin(unitOfWork, asked.organisation(), asked.interviewId()))
                .invoke(this::sweepOnce)
                .replaceWithVoid();
    }

    /**
     * Stores the tombstone and removes all rows in a transaction of the organisation; the objects follow after the
     * commit.
     *
     * @return false if the interview was erased before
     */
    public Uni<Boolean> begin(UnitOfWork unitOfWork, String organisation, UUID interviewId) {
        return unitOfWork
                .session()
                .chain(session -> session.createNativeQuery(BEGIN, Boolean.class)
                        .setParameter(1, interviewId)
                        .setParameter(2, organisation)
                        .getSingleResult())
                // Also removes what came back since then, for example from a backup.
                .call(fresh -> eraser.remove(unitOfWork, interviewId, !fresh)
                        .chain(removed -> fresh || !removed.isEmpty()
                                ? toBeCleared(unitOfWork, interviewId, removed)
                                : Uni.createFrom().voidItem()))
                .invoke(fresh -> {
                    if (fresh) {
                        LOG.infof("interview %s: erased", interviewId);
                    }
                });
    }

    private Uni<Void> toBeCleared(UnitOfWork unitOfWork, UUID interviewId, Map<String, Integer> removed) {
        return unitOfWork
                .session()
                .chain(session -> session.createNativeQuery(REMOVED)
                        .setParameter(1, interviewId)
                        .setParameter(2, eraser.text(removed))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private void sweepOnce() {
        if (sweeping.compareAndSet(false, true)) {
            context.go("erasing", () -> sweep().onTermination().invoke(() -> sweeping.set(false)));
        }
    }

    private Uni<Void> sweep() {
        return pool.preparedQuery(DUE)
                .execute()
                .map(rows -> rows.stream()
                        .map(row -> new Due(
                                row.getString("organisation"),
                                row.getUUID("interview_id"),
                                eraser.counts(row.getString("removed")),
                                row.getBoolean("told")))
                        .toList())
                .chain(this::passAll);
    }

    private Uni<Void> passAll(List<Due> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(one -> pass(one)
                        .onFailure()
                        .invoke(e ->
                                FAILURES.failed("Erasing", "interview " + one.interviewId() + " (will be retried)", e))
                        .onFailure()
                        .recoverWithNull())
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> pass(Due due) {
        return eraser.removeObjects(due.organisation(), due.interviewId())
                .chain(objects -> transactions.inOrganisation(
                        due.organisation(),
                        unitOfWork -> due.last()
                                ? eraser.remove(unitOfWork, due.interviewId(), true)
                                        .chain(rows -> passed(unitOfWork, due, objects, rows))
                                : passed(unitOfWork, due, objects, Map.of())));
    }

    private Uni<Void> passed(UnitOfWork unitOfWork, Due due, Map<String, Integer> objects, Map<String, Integer> rows) {
        Map<String, Integer> removed = due.removed();
        InterviewRowEraser.count(removed, objects);
        InterviewRowEraser.count(removed, rows);
        // The last pass publishes only if it removed something.
        boolean news = !due.last() || !objects.isEmpty() || !rows.isEmpty();
        InterviewDataErased fact =
                new InterviewDataErased(due.interviewId(), due.organisation(), service, removed, Instant.now());
        return unitOfWork
                .session()
                .chain(session -> session.createNativeQuery(PASSED)
                        .setParameter(1, due.interviewId())
                        .setParameter(2, eraser.text(removed))
                        .setParameter(3, due.last())
                        .setParameter(4, againAfter.toMillis())
                        .executeUpdate())
                .chain(() -> unitOfWork.carryOut(
                        news
                                ? Decision.<Due, Boolean>change(due, List.of(fact), true)
                                : Decision.<Due, Boolean>unchanged(false),
                        _ -> Uni.createFrom().voidItem()))
                .replaceWithVoid();
    }
}
