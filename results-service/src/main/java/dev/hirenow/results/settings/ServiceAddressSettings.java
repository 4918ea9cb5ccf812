package dev.hirenow.results.settings;

import java.net.URI;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotNull;

/** Addresses of the services whose jobs operators see here. */
@ConfigMapping(prefix = "hirenow.operations")
public interface ServiceAddressSettings {

    /** Base URL of the upload service. */
    @NotNull
    URI upload();

    /** Base URL of the transcription service. */
    @NotNull
    URI transcription();

    /** Base URL of the analysis service. */
    @NotNull
    URI analysis();
}
