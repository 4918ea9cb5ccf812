package dev.hirenow.common.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The pages that a service serves, and how users sign in to them. */
@ConfigMapping(prefix = "hirenow.pages")
public interface PageSettings {

    /** Folders whose pages require a sign-in, such as {@code recruiting}; empty if the service has no such pages. */
    Optional<List<String>> areas();

    /** Folders whose pages are public. */
    Optional<List<String>> open();

    /** Public URL of the pages. */
    @NotNull
    URI publicUrl();

    /** Issuer URL of the sign-in server. */
    @NotBlank
    String issuer();

    /** Where browsers sign in; by default the sign-in server's own metadata decides. */
    Optional<URI> authorizationUrl();

    /** Where browsers sign out; by default the sign-in server's own metadata decides. */
    Optional<URI> endSessionUrl();

    /** Client id at the sign-in server. */
    @NotBlank
    String clientId();

    /** Client secret; empty for a public client. */
    Optional<String> clientSecret();

    /** Encrypts session cookies; the same for all replicas. Without it sessions end with the process. */
    Optional<String> sessionSecret();

    /** Further origins, separated by spaces, that pages may play recordings from. */
    Optional<String> mediaSources();
}
