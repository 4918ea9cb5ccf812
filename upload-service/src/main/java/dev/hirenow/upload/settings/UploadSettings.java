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

/** How recordings are received and where they are stored. */
@ConfigMapping(prefix = "hirenow.upload")
public interface UploadSettings {

    /** Maximum size of a recording. */
    @WithDefault("1G")
    @NotNull
    MemorySize mostBytes();

    /** Size of a multipart upload part; S3 requires at least 5 MiB. */
    @WithDefault("8M")
    @NotNull
    MemorySize partBytes();

    /**
     * Maximum memory for all concurrent uploads together. Data beyond this, and recordings longer than one part,
     * are spooled to disk. 0 spools every recording.
     */
    @WithDefault("16M")
    @NotNull
    MemorySize memory();

    /** Maximum duration of an upload; older unfinished uploads are removed. */
    @WithDefault("1d")
    @NotNull
    Duration longest();

    /** How long a client may send nothing before its upload is discarded. */
    @WithDefault("60s")
    @NotNull
    Duration silence();

    /** How often the removal of unfinished uploads runs. */
    @WithDefault("1h")
    @NotNull
    Duration sweptEvery();

    /** Folder for spooled parts. */
    @WithDefault("${java.io.tmpdir}/hirenow-upload")
    @NotNull
    Path spool();

    /** Maximum disk space in that folder for all concurrent uploads together. */
    @WithDefault("900M")
    @NotNull
    MemorySize spoolBytes();

    /** The share of that space, 0 to 1, that one organisation may use. */
    @WithDefault("0.6")
    @DecimalMin("0")
    @DecimalMax("1")
    double spoolShare();

    /** S3 bucket of the recordings. */
    @WithDefault("hirenow")
    @NotBlank
    String bucket();

    /** The public base URL of this service; invitation links start with it. */
    @WithDefault("http://127.0.0.1:8081")
    @NotNull
    URI publicUrl();
}
