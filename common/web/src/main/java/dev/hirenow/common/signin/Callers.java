package dev.hirenow.common.signin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.problem.Problems;

/** Reads the caller from the verified token of the current request. */
@ApplicationScoped
public class Callers {

    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The caller of the current request.
     *
     * @throws dev.hirenow.common.problem.Problem 403 if the token names no organisation, or one that must not begin an
     *     object key
     */
    public Caller current() {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("organisation") instanceof String organisation
                && !organisation.isBlank()) {
            if (!Organisations.usable(organisation)) {
                throw Problems.ORGANISATION_UNUSABLE.because(
                        "The name of the organisation has a slash, two dots, an invisible character, or no end.");
            }
            return new Caller(token.getSubject(), organisation);
        }
        throw Problems.NO_ORGANISATION.because("The token names no organisation.");
    }
}
