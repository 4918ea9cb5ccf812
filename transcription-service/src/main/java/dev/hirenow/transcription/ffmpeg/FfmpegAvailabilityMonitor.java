package dev.hirenow.transcription.ffmpeg;

import java.time.Duration;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Checks ffmpeg before any job is claimed, and repeats the check periodically while ffmpeg is unusable. */
@ApplicationScoped
class FfmpegAvailabilityMonitor {

    private static final Duration INTERVAL = Duration.ofSeconds(3);

    private final FfmpegAvailability state;
    private final Vertx vertx;

    FfmpegAvailabilityMonitor(FfmpegAvailability state, Vertx vertx) {
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
