package dev.hirenow.upload.rest;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.upload.interview.InterviewRef;

/** The candidate whose invitation came with the current request. */
@RequestScoped
class Visitor {

    private @Nullable InterviewRef interview;

    void welcome(InterviewRef ref) {
        interview = ref;
    }

    /** The one interview that the invitation opens. */
    InterviewRef interview() {
        InterviewRef ref = interview;
        if (ref == null) {
            throw UploadProblems.INVITATION_NEEDED.because("This endpoint did not check the invitation.");
        }
        return ref;
    }
}
