package dev.hirenow.upload.interview;

import dev.hirenow.common.facts.ClosedCause;

/** A candidate's stage, as recruiters see it. */
public enum Standing {
    /** The candidate has recorded nothing yet. */
    INVITED,
    STARTED,
    /** The candidate has submitted; a question may have been reopened. */
    SUBMITTED,
    /** The deadline has passed without a submission. */
    EXPIRED,
    /** The candidate withdrew, or a recruiter closed the interview. */
    CLOSED;

    /** The stage of this interview's candidate. */
    public static Standing of(Interview interview) {
        return switch (interview) {
            case Interview.Open open -> open.recordings().attempts().isEmpty() ? INVITED : STARTED;
            case Interview.Submitted _, Interview.Reopened _ -> SUBMITTED;
            case Interview.Closed closed -> closed.cause() == ClosedCause.EXPIRED ? EXPIRED : CLOSED;
        };
    }
}
