package dev.hirenow.upload.answer;

/** The recordings that are being uploaded use all disk space reserved for them. */
public final class SpoolFull extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Has no stack trace, because this failure is expected under load. */
    public SpoolFull() {
        super("the spool is full", null, false, false);
    }
}
