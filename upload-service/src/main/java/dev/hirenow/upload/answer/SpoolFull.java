package dev.hirenow.upload.answer;

/** The recordings that are arriving take all the disk that is meant for them. */
public final class SpoolFull extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** An answer that is foreseen, so without a trace. */
    public SpoolFull() {
        super("the spool is full", null, false, false);
    }
}
