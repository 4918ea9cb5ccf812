package dev.hirenow.upload.interview;

import dev.hirenow.common.facts.ClosedCause;

/** How far a candidate has come, in a recruiter's words. */
public enum Standing {
    /** Has recorded nothing yet. */
    INVITED,
    STARTED,
    /** Is done, though a question may have been opened once more. */
    SUBMITTED,
    /** Let the deadline pass. */
    EXPIRED,
    /** Withdrew, or was told that the interview is over. */
    CLOSED;

    /** That of the interview. */
    public static Standing of(Interview interview) {
        return switch (interview) {
            case Interview.Open open -> open.recordings().attempts().isEmpty() ? INVITED : STARTED;
            case Interview.Submitted _, Interview.Reopened _ -> SUBMITTED;
            case Interview.Closed closed -> closed.cause() == ClosedCause.EXPIRED ? EXPIRED : CLOSED;
        };
    }
}
