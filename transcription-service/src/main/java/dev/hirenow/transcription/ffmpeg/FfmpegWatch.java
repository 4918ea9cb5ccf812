package dev.hirenow.transcription.ffmpeg;

import java.time.Duration;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks at ffmpeg before any work is claimed, and at one that cannot be used again and again until it can. */
@ApplicationScoped
class FfmpegWatch {

    private static final Duration INTERVAL = Duration.ofSeconds(3);

    private final FfmpegState state;
    private final Vertx vertx;

    FfmpegWatch(FfmpegState state, Vertx vertx) {
        this.state = state;
        this.vertx = vertx;
    }

    // Before the workers, which start at the default priority.
    void start(@Observes @Priority(2) StartupEvent start) {
        state.look();
        state.confinement();
        vertx.setPeriodic(INTERVAL.toMillis(), _ -> {
            if (state.trouble().isPresent()) {
                Infrastructure.getDefaultWorkerPool().execute(state::look);
            }
        });
    }
}
