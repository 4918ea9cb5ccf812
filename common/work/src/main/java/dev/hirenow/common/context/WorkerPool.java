package dev.hirenow.common.context;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Threads for what computes longer than a few milliseconds: on the event loop it would hold up every request and every
 * heartbeat of the process. The caller's Vert.x context stays the current one, so that traces go on and a database
 * session waits on its own thread; the session itself must not be used by what is computed.
 */
@ApplicationScoped
public class WorkerPool {

    private static final String NAME = "computing";

    private final WorkerExecutor threads;

    WorkerPool(Vertx vertx) {
        // More than there are processors would only take turns, and the event loops need one as well.
        int most = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        this.threads = vertx.createSharedWorkerExecutor(NAME, most);
    }

    /** Computes on a thread of the pool; the result comes back on the caller's context. */
    public <T> Uni<T> compute(Supplier<T> computation) {
        return Uni.createFrom().emitter(emitter -> threads.executeBlocking(computation::get, false)
                .onComplete(emitter::complete, emitter::fail));
    }

    /**
     * For {@link Uni#emitOn}: what follows in the same step runs on a thread of the pool, until something that is waited
     * for, such as a transaction, brings the flow back to the event loop.
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
