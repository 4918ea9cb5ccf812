package dev.hirenow.common.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

import dev.hirenow.common.context.DedicatedContext;
import dev.hirenow.common.trace.Spans;
import dev.hirenow.common.trace.TraceParentCodec;

/** Claims jobs of one kind while slots are free, extends their leases, and acts on the handler's outcome. */
public final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final WorkKind kind;
    private final String holder;
    private final Claims claims;
    private final WorkQueue queue;
    private final DedicatedContext context;
    private final WorkMetrics meters;
    private final Spans spans;
    private final UnexpectedFailureHandler unexpectedFailures;
    private final Prerequisite prerequisite;
    private final Optional<AbandonedJobHandler> abandonedHandler;
    private final Function<Claim, Uni<WorkOutcome>> handler;
    private final Map<UUID, Claim> held = new ConcurrentHashMap<>();
    private final AtomicBoolean claiming = new AtomicBoolean();
    // By System.nanoTime(), in nanoseconds.
    private volatile Optional<Long> cutOffAt = Optional.empty();
    private volatile List<Long> timers = List.of();
    private volatile boolean declared;
    private volatile boolean wanted;
    private volatile boolean stopping;

    /** Shared by all workers of a process. */
    record WorkerContext(
            String holder,
            Claims claims,
            WorkQueue queue,
            DedicatedContext context,
            WorkMetrics meters,
            Spans spans,
            UnexpectedFailureHandler unexpectedFailures) {}

    /** Runs claims, and ends those that lead to no result. */
    record Handling(
            Prerequisite prerequisite,
            Optional<AbandonedJobHandler> abandonedHandler,
            Function<Claim, Uni<WorkOutcome>> handler) {}

    Worker(WorkKind kind, WorkerContext workerContext, Handling handling) {
        this.kind = kind;
        this.holder = workerContext.holder();
        this.claims = workerContext.claims();
        this.queue = workerContext.queue();
        this.context = workerContext.context();
        this.meters = workerContext.meters();
        this.spans = workerContext.spans();
        this.unexpectedFailures = workerContext.unexpectedFailures();
        this.prerequisite = handling.prerequisite();
        this.abandonedHandler = handling.abandonedHandler();
        this.handler = handling.handler();
    }

    void start(Vertx vertx) {
        timers = List.of(
                vertx.setPeriodic(kind.poll().toMillis(), _ -> wake()),
                vertx.setPeriodic(
                        kind.lease().toMillis() / 3, _ -> context.go("heartbeat of " + kind.name(), this::heartbeat)));
        kind.limits().ifPresent(meters::declare);
    }

    String kind() {
        return kind.name();
    }

    /** Triggers a claim soon. */
    void wake() {
        wanted = true;
        if (!stopping && claiming.compareAndSet(false, true)) {
            wanted = false;
            context.go(
                    "claiming of " + kind.name(), () -> claim().onTermination().invoke(this::claimed));
        }
    }

    /** Stops claiming; held jobs continue. */
    void stopClaiming() {
        stopping = true;
    }

    /** Stops polling and heartbeats, once no job is held or the shutdown no longer waits for them. */
    void stop(Vertx vertx) {
        timers.forEach(vertx::cancelTimer);
    }

    /** Number of held jobs, plus a running claim; jobs that it brings are returned to the queue during shutdown. */
    int inHand() {
        return held.size() + (claiming.get() ? 1 : 0);
    }

    private void claimed() {
        claiming.set(false);
        if (wanted) {
            wake();
        }
    }

    private Uni<Void> claim() {
        int places = kind.atOnce() - held.size();
        if (places <= 0 || prerequisite.missing().isPresent()) {
            return Uni.createFrom().voidItem();
        }
        return declared()
                .chain(() -> claims.claim(kind, claimant(), Math.min(places, 100)))
                .onFailure()
                .invoke(this::cutOff)
                .chain(this::begin);
    }

    Claims.Claimant claimant() {
        return new Claims.Claimant(
                holder,
                held.keySet().toArray(UUID[]::new),
                cutOffAt.map(at -> System.nanoTime() - at > kind.lease().toNanos())
                        .orElse(true));
    }

    // While the database was unreachable, no lease could be extended: the other holders get one lease to do
    // so.
    private void cutOff() {
        cutOffAt = Optional.of(System.nanoTime());
    }

    // The provider's limit must be stored before the first claim, however late the database responds.
    private Uni<Void> declared() {
        if (declared || kind.limits().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return claims.declare(kind.limits().get()).invoke(() -> declared = true);
    }

    private Uni<Void> begin(List<Claims.Claimed> claimed) {
        if (stopping) {
            return Multi.createFrom()
                    .iterable(claimed)
                    .onItem()
                    .transformToUniAndConcatenate(one -> giveBack(one.claim()))
                    .collect()
                    .asList()
                    .replaceWithVoid();
        }
        claimed.forEach(one -> {
            held.put(one.claim().workId(), one.claim());
            begin(one.claim(), TraceParentCodec.context(one.traceparent()));
        });
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> giveBack(Claim claim) {
        return queue.withdrawCall(claim).chain(() -> queue.again(claim, Duration.ZERO, "stopping", false));
    }

    private void begin(Claim claim, Context cause) {
        context.go(
                kind.name(),
                () -> spans.working(
                        kind.name(), claim.interviewId(), cause, trace -> context.run(trace, () -> work(claim))));
    }

    private Uni<Void> work(Claim claim) {
        return Uni.createFrom()
                .deferred(() -> handler.apply(claim))
                .onItemOrFailure()
                .transformToUni((outcome, failure) -> failure == null ? settle(claim, outcome) : failed(claim, failure))
                .onFailure(failure -> !UnexpectedFailureHandler.isNotMeant(failure))
                .recoverWithUni(lost -> dropped(claim, lost))
                .onTermination()
                .invoke(() -> ended(claim));
    }

    private void ended(Claim claim) {
        held.remove(claim.workId(), claim);
        wake();
    }

    private Uni<Void> settle(Claim claim, WorkOutcome outcome) {
        meters.count(kind, outcome);
        return switch (outcome) {
            case WorkOutcome.Settled _ -> Uni.createFrom().voidItem();
            case WorkOutcome.Done _ -> queue.done(claim);
            case WorkOutcome.Retry(var delay, var reason) -> queue.again(claim, delay, reason, true);
            case WorkOutcome.Snooze(var delay, var reason) ->
                queue.withdrawCall(claim).chain(() -> queue.again(claim, delay, reason, false));
            case WorkOutcome.RetryUncounted(var delay, var reason) -> queue.again(claim, delay, reason, false);
            case WorkOutcome.Park(var reason) -> queue.park(claim, reason);
            case WorkOutcome.PauseProvider(var pause, var reason) ->
                // Pauses first; otherwise any replica would claim due jobs again at once.
                queue.withdrawCall(claim)
                        .chain(() -> queue.pause(kind.limits().orElseThrow().provider(), pause, reason))
                        .chain(() -> queue.again(claim, Duration.ZERO, reason, false));
        };
    }

    private Uni<Void> failed(Claim claim, Throwable failure) {
        return UnexpectedFailureHandler.isNotMeant(failure)
                ? unexpectedFailures
                        .settle(claim, failure, abandonedHandler)
                        .invoke(result -> meters.unforeseen(kind, result))
                        .replaceWithVoid()
                : Uni.createFrom().failure(failure);
    }

    private static Uni<Void> dropped(Claim claim, Throwable lost) {
        LOG.infof("%s of interview %s was dropped: %s", claim.kind(), claim.interviewId(), lost.getMessage());
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> heartbeat() {
        return held.isEmpty()
                ? Uni.createFrom().voidItem()
                : queue.extend(List.copyOf(held.values()), kind.lease())
                        .onFailure()
                        .invoke(this::cutOff);
    }
}
