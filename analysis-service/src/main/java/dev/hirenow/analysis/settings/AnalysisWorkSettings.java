package dev.hirenow.analysis.settings;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How workers claim jobs. */
@ConfigMapping(prefix = "hirenow.work")
public interface AnalysisWorkSettings {

    /** Length of a lease: how long a claim lasts without a heartbeat. */
    @WithDefault("30s")
    @NotNull
    Duration lease();

    /** How often the service polls for jobs that other replicas enqueued. */
    @WithDefault("1s")
    @NotNull
    Duration poll();

    /** Most submissions that this process analyses at once; they spend most of the time waiting for the provider. */
    @WithDefault("200")
    @Min(1)
    int analysesAtOnce();
}
