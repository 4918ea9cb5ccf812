package dev.hirenow.upload.rest;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.InvitationLink;

/** The candidate whose invitation authenticated the current request. */
@RequestScoped
class CurrentCandidate {

    private @Nullable InvitationLink link;

    void welcome(InvitationLink by) {
        link = by;
    }

    /** The interview that the invitation opens. */
    InterviewRef interview() {
        return link().interview();
    }

    /** The link that the candidate used. */
    InvitationLink link() {
        InvitationLink by = link;
        if (by == null) {
            throw UploadProblemTypes.INVITATION_NEEDED.because("This endpoint did not check the invitation.");
        }
        return by;
    }
}
