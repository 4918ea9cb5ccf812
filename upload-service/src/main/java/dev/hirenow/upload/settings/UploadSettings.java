package dev.hirenow.upload.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** How recordings come in and where they go. */
@ConfigMapping(prefix = "hirenow.upload")
public interface UploadSettings {

    /** Largest recording. */
    @WithDefault("1G")
    @NotNull
    MemorySize mostBytes();

    /** What is gathered before it goes to the store; S3 takes parts of 5 MiB and more. */
    @WithDefault("8M")
    @NotNull
    MemorySize partBytes();

    /**
     * Most that all recordings which are arriving hold in memory; what does not fit, and what is longer than a part, is
     * spooled to disk. 0 spools all of them.
     */
    @WithDefault("16M")
    @NotNull
    MemorySize memory();

    /** Longest that sending a recording may take; what was begun earlier and is not complete is removed. */
    @WithDefault("1d")
    @NotNull
    Duration longest();

    /** How long the sender of a recording may be silent; then nothing of it is kept. */
    @WithDefault("60s")
    @NotNull
    Duration silence();

    /** How often uploads that were begun longer ago are looked for. */
    @WithDefault("1h")
    @NotNull
    Duration sweptEvery();

    /** Folder for parts in work. */
    @WithDefault("${java.io.tmpdir}/hirenow-upload")
    @NotNull
    Path spool();

    /** Most that all recordings which are arriving have in that folder. */
    @WithDefault("900M")
    @NotNull
    MemorySize spoolBytes();

    /** Which share of that, 0 to 1, the recordings of one organisation may have. */
    @WithDefault("0.6")
    @DecimalMin("0")
    @DecimalMax("1")
    double spoolShare();

    /** S3 bucket of the recordings. */
    @WithDefault("hirenow")
    @NotBlank
    String bucket();

    /** Where candidates' browsers reach this service; the beginning of invitation links. */
    @WithDefault("http://127.0.0.1:8081")
    @NotNull
    URI publicUrl();
}
