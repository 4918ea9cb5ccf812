package dev.hirenow.upload.interview;

/** A candidate with this e-mail address has an active interview for this position; nothing was stored. */
public final class AlreadyInvited extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Interview interview;

    /** Names the newest such interview. */
    public AlreadyInvited(Interview interview) {
        super("already invited by interview " + interview.terms().id());
        this.interview = interview;
    }

    /** The candidate's active interview. */
    public Interview interview() {
        return interview;
    }
}
