package dev.hirenow.common.failure;

import java.util.UUID;

/** The interview was erased; the caller drops what it wanted to write. */
public final class InterviewGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InterviewGone(UUID interviewId) {
        super("interview " + interviewId + " was erased");
    }
}
