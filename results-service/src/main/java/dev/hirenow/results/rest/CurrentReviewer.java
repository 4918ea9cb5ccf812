package dev.hirenow.results.rest;

import java.util.Optional;
import java.util.UUID;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.signin.CurrentCaller;
import dev.hirenow.results.review.ReviewAuthor;
import dev.hirenow.results.review.ReviewEntryContext;

/** The author of a review entry, with the name that is displayed. */
@ApplicationScoped
class CurrentReviewer {

    private final CurrentCaller currentCaller;
    private final SecurityIdentity identity;

    CurrentReviewer(CurrentCaller currentCaller, SecurityIdentity identity) {
        this.currentCaller = currentCaller;
        this.identity = identity;
    }

    String organisation() {
        return currentCaller.current().organisation();
    }

    boolean mayDecide() {
        return identity.hasRole("reviewer");
    }

    boolean mayNote() {
        return mayDecide() || identity.hasRole("recruiter");
    }

    boolean mayAudit() {
        return identity.hasRole("auditor");
    }

    ReviewAuthor person() {
        return new ReviewAuthor(currentCaller.current().subject(), currentCaller.name());
    }

    ReviewEntryContext context(UUID interview, Optional<String> seen) {
        return new ReviewEntryContext(organisation(), interview, person(), seen);
    }
}
