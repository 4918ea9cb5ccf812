package dev.hirenow.common.outbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import dev.hirenow.common.context.DedicatedContext;
import dev.hirenow.common.context.StatementBatcher;

/**
 * Sends stored facts to the broker: right after the commit, and by sweeping up rows whose sender crashed. A row becomes
 * SENT only after the broker acknowledged it. An unavailable broker never counts against a row.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    // This many payloads of 4 MiB fit into memory.
    private static final int SWEPT_AT_ONCE = 200;
    // While one lane waits for the broker, the other queries the database.
    private static final int LANES = 2;
    static final String LEASE_EXPIRED = """
            update outbox set leased_until = now() + interval '2 seconds'
            where id in (select id from outbox where state = 'PENDING' and leased_until < now() and id <> all($1)
                         order by leased_until limit %d for update skip locked)
            returning id, topic, type, organisation, interview_id, payload, traceparent
            """.formatted(SWEPT_AT_ONCE);
    // Locks rows in the order of their ids, because another replica may mark some of them too.
    private static final String MARK_SENT = """
            update outbox set state = 'SENT', sent_at = now()
            where id in (select id from outbox where id = any($1) and state = 'PENDING' order by id for update)
            """;
    private static final String MARK_DEAD =
            "update outbox set state = 'DEAD', error = $2 where id = $1 and state = 'PENDING'";

    // With the lease of 2 s, a crashed sender's fact is sent within 2.5 s.
    private static final long SWEEP_MS = 500;

    private final Pool pool;
    private final FactSender sender;
    private final DedicatedContext context;
    private final Vertx vertx;
    private final StatementBatcher<UUID, Boolean> marks;
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private volatile long timer;
    private final Set<UUID> inFlight = ConcurrentHashMap.newKeySet();

    Relay(Pool pool, FactSender sender, DedicatedContext context, Vertx vertx) {
        this.pool = pool;
        this.sender = sender;
        this.context = context;
        this.vertx = vertx;
        this.marks = new StatementBatcher<>("marking sent facts", context, this::markSent);
    }

    void start(@Observes StartupEvent start) {
        sender.connect();
        timer = vertx.setPeriodic(SWEEP_MS, _ -> sweepOnce());
    }

    void stop(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    private void sweepOnce() {
        if (sweeping.compareAndSet(false, true)) {
            context.go("outbox sweeper", () -> sweep().onTermination().invoke(() -> sweeping.set(false)));
        }
    }

    /** Sends right after the commit without making the caller wait; the sweeper retries failures. */
    public void sendSoon(List<StoredFact> facts) {
        List<OutboxRow> rows = facts.stream().map(StoredFact::row).toList();
        if (!rows.isEmpty()) {
            context.go("relay", () -> sendAll(rows).replaceWithVoid());
        }
    }

    /** Continues at once while there are more rows and the broker accepts them: an outage leaves many behind. */
    private Uni<Void> sweep() {
        return sweepStep()
                .chain(settled -> settled < SWEPT_AT_ONCE ? Uni.createFrom().voidItem() : sweepInLanes());
    }

    private Uni<Void> sweepInLanes() {
        return Uni.join()
                .all(Stream.generate(this::sweepLane).limit(LANES).toList())
                .andCollectFailures()
                .replaceWithVoid();
    }

    private Uni<Long> sweepLane() {
        return Multi.createBy()
                .repeating()
                .uni(this::sweepStep)
                .whilst(settled -> settled == SWEPT_AT_ONCE)
                .collect()
                .last();
    }

    /** Returns the number of rows that need not be sent again. */
    private Uni<Long> sweepStep() {
        return pool.preparedQuery(LEASE_EXPIRED)
                .execute(Tuple.of(inFlight.toArray(UUID[]::new)))
                .map(rows -> rows.stream().map(Relay::row).toList())
                .chain(this::sendAll);
    }

    /** Returns the number of rows that need not be sent again. */
    private Uni<Long> sendAll(List<OutboxRow> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUni(this::sendOne)
                .merge(SWEPT_AT_ONCE)
                .filter(settled -> settled)
                .collect()
                .with(Collectors.counting());
    }

    private Uni<Boolean> sendOne(OutboxRow row) {
        if (!inFlight.add(row.id())) {
            return Uni.createFrom().item(false);
        }
        return sender.send(row).chain(sent -> mark(row, sent)).onTermination().invoke(() -> inFlight.remove(row.id()));
    }

    private Uni<Boolean> mark(OutboxRow row, FactSender.Sent sent) {
        return switch (sent) {
            case FactSender.Sent.Acknowledged _ -> marks.add(row.id());
            case FactSender.Sent.Refused(var reason) -> {
                LOG.errorf("Fact %s of topic %s can never be sent: %s", row.id(), row.topic(), reason);
                yield pool.preparedQuery(MARK_DEAD)
                        .execute(Tuple.of(row.id(), reason))
                        .replaceWith(true);
            }
            case FactSender.Sent.BrokerUnavailable(var reason) -> {
                LOG.debugf("Fact %s waits for the broker: %s", row.id(), reason);
                yield Uni.createFrom().item(false);
            }
        };
    }

    private Uni<Function<UUID, Boolean>> markSent(List<UUID> ids) {
        return pool.preparedQuery(MARK_SENT)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .replaceWith(_ -> true);
    }

    private static OutboxRow row(Row row) {
        String traceparent = row.getString("traceparent");
        return new OutboxRow(
                row.getUUID("id"),
                row.getString("topic"),
                row.getString("type"),
                row.getString("organisation"),
                row.getUUID("interview_id"),
                row.getBuffer("payload").getBytes(),
                traceparent.isEmpty() ? null : traceparent);
    }
}
