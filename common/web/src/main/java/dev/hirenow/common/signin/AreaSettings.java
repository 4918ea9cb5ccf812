package dev.hirenow.common.signin;

import java.net.URI;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

/** Which roles may open which area of the pages, and where browsers reach each. Every service needs to know all areas. */
@ConfigMapping(prefix = "hirenow.areas")
public interface AreaSettings {

    /** The roles that may open the recruiting pages. */
    @NotEmpty
    Set<String> recruiting();

    /** The roles that may open the dashboard. */
    @NotEmpty
    Set<String> dashboard();

    /** The roles that may open the operations pages. */
    @NotEmpty
    Set<String> operations();

    /** Where browsers reach the pages of the upload service. */
    @NotNull
    URI uploadUrl();

    /** Where browsers reach the pages of the results service. */
    @NotNull
    URI resultsUrl();
}
