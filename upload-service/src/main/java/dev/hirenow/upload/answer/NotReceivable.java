package dev.hirenow.upload.answer;

/** A recording cannot be taken out of what carries it; sending the same again is of no use. */
public abstract class NotReceivable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why, without a word of what was sent. */
    protected NotReceivable(String reason) {
        super(reason, null, false, false);
    }
}
