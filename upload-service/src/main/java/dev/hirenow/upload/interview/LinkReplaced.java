package dev.hirenow.upload.interview;

/** A newer link was issued, so what came by the older one is not taken any more. */
public final class LinkReplaced extends RuntimeException {

    /** Says so. */
    public LinkReplaced() {
        super("a newer link was issued");
    }
}
