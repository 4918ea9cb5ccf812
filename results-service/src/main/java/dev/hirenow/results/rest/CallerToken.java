package dev.hirenow.results.rest;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.problem.CommonProblemTypes;

/** The caller's access token, from the request or the page's session, for calls to other services. */
@ApplicationScoped
class CallerToken {

    private final SecurityIdentity identity;

    CallerToken(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The access token of the current request; must not be logged. */
    String value() {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        if (token == null) {
            throw CommonProblemTypes.NOT_SIGNED_IN.because("The request has no access token.");
        }
        return token.getToken();
    }
}
