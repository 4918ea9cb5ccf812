package dev.hirenow.common.work;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.hirenow.common.context.DedicatedContext;
import dev.hirenow.common.trace.Spans;

/** Starts the workers of this process and lets them finish held jobs on shutdown. */
@ApplicationScoped
public class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);

    private final Claims claims;
    private final WorkQueue queue;
    private final DedicatedContext context;
    private final WorkNotifier notifier;
    private final Vertx vertx;
    private final WorkMetrics meters;
    private final Spans spans;
    private final UnexpectedFailureHandler unexpectedFailures;
    private final ProviderCircuitBreaker circuitBreaker;
    private final Duration grace;
    private final List<Worker> running = new CopyOnWriteArrayList<>();
    private final Map<String, AbandonedJobHandler> abandonedHandlers = new ConcurrentHashMap<>();
    // Process id and host, so that an operator can find the holder.
    private final String holder = ManagementFactory.getRuntimeMXBean().getName();

    Workers(
            Claims claims,
            WorkQueue queue,
            DedicatedContext context,
            WorkNotifier notifier,
            Vertx vertx,
            WorkMetrics meters,
            Spans spans,
            UnexpectedFailureHandler unexpectedFailures,
            ProviderCircuitBreaker circuitBreaker,
            @ConfigProperty(name = "hirenow.stop-grace", defaultValue = "30s") Duration grace) {
        this.claims = claims;
        this.queue = queue;
        this.context = context;
        this.notifier = notifier;
        this.vertx = vertx;
        this.meters = meters;
        this.spans = spans;
        this.unexpectedFailures = unexpectedFailures;
        this.circuitBreaker = circuitBreaker;
        this.grace = grace;
    }

    /**
     * Starts a worker without an {@link AbandonedJobHandler}: {@code handler} runs each claim and settles it or returns
     * an outcome; only operators see jobs that are given up.
     */
    public void start(WorkKind kind, Function<Claim, Uni<WorkOutcome>> handler) {
        start(kind, Optional::empty, handler);
    }

    /** As {@link #start(WorkKind, Function)}, but claims nothing while a prerequisite is missing. */
    public void start(WorkKind kind, Prerequisite prerequisite, Function<Claim, Uni<WorkOutcome>> handler) {
        start(kind, new Worker.Handling(prerequisite, Optional.empty(), handler));
    }

    /** As {@link #start(WorkKind, Function)}, but {@code abandonedHandler} ends jobs that are given up. */
    public void start(WorkKind kind, AbandonedJobHandler abandonedHandler, Function<Claim, Uni<WorkOutcome>> handler) {
        start(kind, Optional::empty, abandonedHandler, handler);
    }

    /** With a prerequisite and a handler of abandoned jobs. */
    public void start(
            WorkKind kind,
            Prerequisite prerequisite,
            AbandonedJobHandler abandonedHandler,
            Function<Claim, Uni<WorkOutcome>> handler) {
        abandonedHandlers.put(kind.name(), abandonedHandler);
        start(kind, new Worker.Handling(prerequisite, Optional.of(abandonedHandler), handler));
    }

    private void start(WorkKind kind, Worker.Handling handling) {
        Worker.WorkerContext workerContext =
                new Worker.WorkerContext(holder, claims, queue, context, meters, spans, unexpectedFailures);
        Worker worker = new Worker(kind, workerContext, handling);
        running.add(worker);
        notifier.listen(kind.name(), worker::wake);
        worker.start(vertx);
        worker.wake();
    }

    /** For jobs that call a provider under the kind's limits; {@code abandonedHandler} ends jobs that are given up. */
    public void startCalling(
            WorkKind kind, AbandonedJobHandler abandonedHandler, Function<Claim, ProviderJobHandler> work) {
        ProviderLimits limits = kind.limits().orElseThrow();
        ProviderCallExecutor.CallContext context =
                new ProviderCallExecutor.CallContext(queue, circuitBreaker, meters, spans);
        start(kind, abandonedHandler, claim -> new ProviderCallExecutor(claim, limits, work.apply(claim), context)
                .handle());
    }

    /** How jobs of this kind are given up; empty if only operators have to know. */
    public Optional<AbandonedJobHandler> abandonedHandler(String kind) {
        return Optional.ofNullable(abandonedHandlers.get(kind));
    }

    /** Kinds of jobs that this process runs. */
    public List<String> kinds() {
        return running.stream().map(Worker::kind).toList();
    }

    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stop) {
        running.forEach(Worker::stopClaiming);
        long end = System.nanoTime() + grace.toNanos();
        while (inHand() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        if (inHand() > 0) {
            LOG.warnf(
                    "Stopped while still holding %d jobs; other workers claim them when their leases expire", inHand());
        }
        running.forEach(worker -> worker.stop(vertx));
    }

    private int inHand() {
        return running.stream().mapToInt(Worker::inHand).sum();
    }
}
