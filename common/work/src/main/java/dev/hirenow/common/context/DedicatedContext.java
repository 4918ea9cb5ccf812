package dev.hirenow.common.context;

import java.util.function.Supplier;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import dev.hirenow.common.failure.ThrottledFailureLog;

/**
 * Runs each flow on a fresh Vert.x context, so that two flows never share a Hibernate Reactive session (a session is
 * bound to its context).
 */
@ApplicationScoped
public class DedicatedContext {

    private static final ThrottledFailureLog FAILURES =
            ThrottledFailureLog.warning(Logger.getLogger(DedicatedContext.class));

    private final Vertx vertx;

    DedicatedContext(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Runs the flow on a fresh context and returns its result on the caller's context. */
    public <T> Uni<T> run(Supplier<Uni<T>> flow) {
        return Uni.createFrom().deferred(() -> run(io.opentelemetry.context.Context.current(), flow));
    }

    /** The same, within this trace. */
    public <T> Uni<T> run(io.opentelemetry.context.Context trace, Supplier<Uni<T>> flow) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            Uni<T> own = onFreshContext(trace, flow);
            return caller == null ? own : own.emitOn(command -> caller.runOnContext(_ -> command.run()));
        });
    }

    /** Starts the flow and returns at once; a failure is logged with {@code name}, never with data. */
    public void go(String name, Supplier<Uni<Void>> flow) {
        go(name, io.opentelemetry.context.Context.root(), flow);
    }

    /** The same, within this trace. */
    public void go(String name, io.opentelemetry.context.Context trace, Supplier<Uni<Void>> flow) {
        onFreshContext(trace, flow).subscribe().with(_ -> {}, e -> FAILURES.failed(name, "", e));
    }

    private <T> Uni<T> onFreshContext(io.opentelemetry.context.Context trace, Supplier<Uni<T>> flow) {
        return Uni.createFrom().emitter(emitter -> {
            Context fresh = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(fresh, true);
            fresh.runOnContext(_ -> {
                // The context belongs to this flow alone, so there is no scope to close.
                trace.makeCurrent();
                start(flow).subscribe().with(emitter::complete, emitter::fail);
            });
        });
    }

    private static <T> Uni<T> start(Supplier<Uni<T>> flow) {
        try {
            return flow.get();
        } catch (RuntimeException e) {
            return Uni.createFrom().failure(e);
        }
    }
}
