package dev.hirenow.transcription.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** How recordings are prepared and where their copies are stored. */
@ConfigMapping(prefix = "hirenow.media")
public interface MediaSettings {

    /** The ffmpeg executable: a path, or a name on the PATH. */
    @WithDefault("ffmpeg")
    @NotBlank
    String ffmpeg();

    /** Folder for temporary files; startup removes old ones. */
    @WithDefault("${java.io.tmpdir}/hirenow-transcription")
    @NotNull
    Path spool();

    /** Maximum recordings prepared concurrently; by default the number of processors. */
    OptionalInt atOnce();

    /** Timeout of one ffmpeg run. */
    @WithDefault("2m")
    @NotNull
    Duration timeLimit();

    /** Timeout of a run that encodes video; after it, the playback copy stays without video. */
    @WithDefault("10m")
    @NotNull
    Duration pictureTimeLimit();

    /** Memory limit of one ffmpeg run; a run that needs more fails, and its recording with it. */
    @WithDefault("384M")
    @NotNull
    MemorySize memory();

    /** Maximum length of a recording; longer ones are refused. */
    @WithDefault("30m")
    @NotNull
    Duration longest();

    /** S3 bucket of the copies. */
    @WithDefault("hirenow")
    @NotBlank
    String bucket();
}
