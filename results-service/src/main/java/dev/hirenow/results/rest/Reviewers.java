package dev.hirenow.results.rest;

import java.util.Optional;
import java.util.UUID;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

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
        return new Person(callers.current().subject(), callers.name());
    }

    Wish wish(UUID interview, Optional<String> seen) {
        return new Wish(organisation(), interview, person(), seen);
    }
}
