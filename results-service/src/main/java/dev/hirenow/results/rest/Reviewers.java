package dev.hirenow.results.rest;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.signin.Callers;
import dev.hirenow.results.review.Person;
import dev.hirenow.results.review.Wish;

/** The author of a review entry, with the name that is displayed. */
@ApplicationScoped
class Reviewers {

    private final Callers callers;
    private final SecurityIdentity identity;

    Reviewers(Callers callers, SecurityIdentity identity) {
        this.callers = callers;
        this.identity = identity;
    }

    String organisation() {
        return callers.current().organisation();
    }

    boolean mayDecide() {
        return identity.hasRole("reviewer");
    }

    boolean mayNote() {
        return mayDecide() || identity.hasRole("recruiter");
    }

    Person person() {
        Caller caller = callers.current();
        return new Person(caller.subject(), name(caller));
    }

    Wish wish(UUID interview, Optional<String> seen) {
        return new Wish(organisation(), interview, person(), seen);
    }

    private String name(Caller caller) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Stream.of("name", "preferred_username", "email")
                        .map(claim -> token.getClaim(claim))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(caller.subject())
                : caller.subject();
    }
}
