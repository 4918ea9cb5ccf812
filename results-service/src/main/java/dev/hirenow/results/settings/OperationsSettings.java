package dev.hirenow.results.settings;

import java.net.URI;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotNull;

/** Where the services are reached whose work operators see here. */
@ConfigMapping(prefix = "hirenow.operations")
public interface OperationsSettings {

    /** Base address of the upload service. */
    @NotNull
    URI upload();

    /** Base address of the transcription service. */
    @NotNull
    URI transcription();

    /** Base address of the analysis service. */
    @NotNull
    URI analysis();
}
