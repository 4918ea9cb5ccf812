package dev.hirenow.upload.schedule;

import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.hirenow.common.context.DedicatedContext;
import dev.hirenow.upload.interview.StreamInterviewUpdates;

/** Checks watched interviews for changes twice a second. */
@ApplicationScoped
class InterviewUpdatePoller {

    private static final long EVERY_MS = 500;

    private final StreamInterviewUpdates watch;
    private final DedicatedContext context;
    private final Vertx vertx;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile long timer;

    InterviewUpdatePoller(StreamInterviewUpdates watch, DedicatedContext context, Vertx vertx) {
        this.watch = watch;
        this.context = context;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(EVERY_MS, _ -> look());
    }

    // Otherwise shutdown would wait for open streams as for any other request.
    void end(@Observes ShutdownDelayInitiatedEvent stop) {
        vertx.cancelTimer(timer);
        watch.close();
    }

    void stop(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        if (looking.compareAndSet(false, true)) {
            context.go(
                    "checking watched interviews for changes",
                    () -> watch.look().onTermination().invoke(() -> looking.set(false)));
        }
    }
}
