package dev.hirenow.transcription.settings;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotNull;

/** How workers claim jobs. */
@ConfigMapping(prefix = "hirenow.work")
public interface TranscriptionWorkSettings {

    /** Duration of a lease without a heartbeat. */
    @WithDefault("30s")
    @NotNull
    Duration lease();

    /** How often workers poll for jobs enqueued by other replicas. */
    @WithDefault("1s")
    @NotNull
    Duration poll();
}
