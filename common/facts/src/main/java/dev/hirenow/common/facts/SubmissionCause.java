package dev.hirenow.common.facts;

/** Why a submission was created. */
public enum SubmissionCause {
    FIRST(true),
    QUESTION_REOPENED(true),
    ASK_AGAIN(false),
    RUBRIC_CHANGED(false);

    private final boolean byCandidate;

    SubmissionCause(boolean byCandidate) {
        this.byCandidate = byCandidate;
    }

    /** Whether the candidate submitted; otherwise HR requested new scores of the same answers. */
    public boolean byCandidate() {
        return byCandidate;
    }
}
