package dev.hirenow.analysis.settings;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotNull;

/** How long a submission waits for transcripts. */
@ConfigMapping(prefix = "hirenow.join")
public interface TranscriptWaitSettings {

    /** Time after which the service requests missing transcripts: three times, then it parks the job for a person. */
    @WithDefault("2m")
    @NotNull
    Duration patience();
}
