package dev.hirenow.upload.answer;

/** One organisation's recordings that are arriving take all that it may have of the disk. */
public final class SpoolShareUsed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** An answer that is foreseen, so without a trace. */
    public SpoolShareUsed() {
        super("the organisation's share of the spool is used", null, false, false);
    }
}
