package dev.hirenow.upload.interview;

/** Somebody with this address has an interview of this position that has not ended; nothing was stored. */
public final class AlreadyInvited extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Interview interview;

    /** Tells of the newest one. */
    public AlreadyInvited(Interview interview) {
        super("already invited by interview " + interview.brief().id());
        this.interview = interview;
    }

    /** The interview that the person has. */
    public Interview interview() {
        return interview;
    }
}
