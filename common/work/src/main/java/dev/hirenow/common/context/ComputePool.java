package dev.hirenow.common.context;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Threads for computations of more than a few milliseconds, which would block every request and heartbeat of the
 * process on the event loop. The caller's Vert.x context stays current, so that traces continue and a database session
 * waits on its own thread; the computation must not use the session.
 */
@ApplicationScoped
public class ComputePool {

    private static final String NAME = "computing";

    private final WorkerExecutor threads;

    ComputePool(Vertx vertx) {
        // More threads than processors would only preempt each other, and the event loops need a processor
        // too.
        int most = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        this.threads = vertx.createSharedWorkerExecutor(NAME, most);
    }

    /** Computes on a thread of the pool and returns the result on the caller's context. */
    public <T> Uni<T> compute(Supplier<T> computation) {
        return Uni.createFrom().emitter(emitter -> threads.executeBlocking(computation::get, false)
                .onComplete(emitter::complete, emitter::fail));
    }

    /**
     * For {@link Uni#emitOn}: the next stages run on a thread of the pool until an asynchronous operation, such as a
     * transaction, returns the flow to the event loop.
     */
    public Executor executor() {
        return command -> threads.executeBlocking(
                () -> {
                    command.run();
                    return null;
                },
                false);
    }
}
