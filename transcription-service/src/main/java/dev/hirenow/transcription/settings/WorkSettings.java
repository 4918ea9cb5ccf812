package dev.hirenow.transcription.settings;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotNull;

/** How work is claimed. */
@ConfigMapping(prefix = "hirenow.work")
public interface WorkSettings {

    /** How long a claim lasts without a heartbeat. */
    @WithDefault("30s")
    @NotNull
    Duration lease();

    /** How often work that other replicas made is looked for. */
    @WithDefault("1s")
    @NotNull
    Duration poll();
}
