package dev.hirenow.common.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The pages that a service shows, and how people sign in to them. */
@ConfigMapping(prefix = "hirenow.pages")
public interface PageSettings {

    /** The folders whose pages need a sign-in, such as {@code recruiting}; empty for a service without such pages. */
    Optional<List<String>> areas();

    /** Folders whose pages everybody may open. */
    Optional<List<String>> open();

    /** Where browsers reach the pages. */
    @NotNull
    URI publicUrl();

    /** The sign-in server. */
    @NotBlank
    String issuer();

    /** Where browsers are sent to sign in, if not where the sign-in server itself says. */
    Optional<URI> authorizationUrl();

    /** Where browsers are sent to sign out, if not where the sign-in server itself says. */
    Optional<URI> endSessionUrl();

    /** What this application is called at the sign-in server. */
    @NotBlank
    String clientId();

    /** Its password there; empty for a public client. */
    Optional<String> clientSecret();

    /** Encrypts session cookies; the same for all replicas. Without it sessions end with the process. */
    Optional<String> sessionSecret();

    /** Other places, separated by spaces, from which recordings are played. */
    Optional<String> mediaSources();
}
