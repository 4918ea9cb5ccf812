package dev.hirenow.upload.rest;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Link;

/** The candidate whose invitation came with the current request. */
@RequestScoped
class Visitor {

    private @Nullable Link link;

    void welcome(Link by) {
        link = by;
    }

    /** The one interview that the invitation opens. */
    InterviewRef interview() {
        return link().interview();
    }

    /** The link that it came with. */
    Link link() {
        Link by = link;
        if (by == null) {
            throw UploadProblems.INVITATION_NEEDED.because("This endpoint did not check the invitation.");
        }
        return by;
    }
}
