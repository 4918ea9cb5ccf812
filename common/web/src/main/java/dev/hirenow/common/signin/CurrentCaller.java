package dev.hirenow.common.signin;

import java.util.stream.Stream;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.problem.CommonProblemTypes;

/** Reads the caller from the verified token of the current request. */
@ApplicationScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
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
            if (!OrganisationNameRule.usable(organisation)) {
                throw CommonProblemTypes.ORGANISATION_UNUSABLE.because(
                        "The name of the organisation contains a slash, two dots, an invisible character or a space at an end, or is too long.");
            }
            return new Caller(token.getSubject(), organisation);
        }
        throw CommonProblemTypes.NO_ORGANISATION.because("The token names no organisation.");
    }

    /** The caller's name for other people; the subject where the token has no name. */
    public String name() {
        String subject = current().subject();
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Stream.of("name", "preferred_username", "email")
                        .map(claim -> token.getClaim(claim))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(subject)
                : subject;
    }
}
