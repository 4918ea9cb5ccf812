package dev.hirenow.transcription.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** How recordings are prepared and where their copies go. */
@ConfigMapping(prefix = "hirenow.media")
public interface MediaSettings {

    /** The ffmpeg executable: a path, or a name that is found on the PATH. */
    @WithDefault("ffmpeg")
    @NotBlank
    String ffmpeg();

    /** Folder for files in work; emptied of old ones when the service starts. */
    @WithDefault("${java.io.tmpdir}/hirenow-transcription")
    @NotNull
    Path spool();

    /** Recordings prepared at once; by default as many as there are processors. */
    OptionalInt atOnce();

    /** After which a run of ffmpeg is stopped. */
    @WithDefault("2m")
    @NotNull
    Duration timeLimit();

    /** After which a run of ffmpeg is stopped that encodes a picture; the playback then stays without. */
    @WithDefault("10m")
    @NotNull
    Duration pictureTimeLimit();

    /** Memory that a run of ffmpeg may have; one that needs more fails, and its recording with it. */
    @WithDefault("384M")
    @NotNull
    MemorySize memory();

    /** Longer recordings are refused. */
    @WithDefault("30m")
    @NotNull
    Duration longest();

    /** S3 bucket of the copies. */
    @WithDefault("hirenow")
    @NotBlank
    String bucket();
}
