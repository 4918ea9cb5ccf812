package dev.hirenow.analysis.settings;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
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

    /** Most submissions that this process has in hand; almost all of that time they wait for the provider. */
    @WithDefault("200")
    @Min(1)
    int analysesAtOnce();
}
