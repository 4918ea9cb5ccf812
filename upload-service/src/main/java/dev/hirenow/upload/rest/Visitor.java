package dev.hirenow.upload.rest;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Link;

/** The candidate whose invitation authenticated the current request. */
@RequestScoped
class Visitor {

    private @Nullable Link link;

    void welcome(Link by) {
        link = by;
    }

    /** The interview that the invitation opens. */
    InterviewRef interview() {
        return link().interview();
    }

    /** The link that the candidate used. */
    Link link() {
        Link by = link;
        if (by == null) {
            throw UploadProblems.INVITATION_NEEDED.because("This endpoint did not check the invitation.");
        }
        return by;
    }
}
