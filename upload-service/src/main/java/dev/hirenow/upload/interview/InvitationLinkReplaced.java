package dev.hirenow.upload.interview;

/** A newer link has been issued, so requests by the older link are refused. */
public final class InvitationLinkReplaced extends RuntimeException {

    /** Has a fixed message. */
    public InvitationLinkReplaced() {
        super("a newer link was issued");
    }
}
