package dev.hirenow.analysis.settings;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotNull;

/** How long a submission waits. */
@ConfigMapping(prefix = "hirenow.join")
public interface JoinSettings {

    /** Time after which missing transcripts are asked for; three times, then a human has to look. */
    @WithDefault("2m")
    @NotNull
    Duration patience();
}
