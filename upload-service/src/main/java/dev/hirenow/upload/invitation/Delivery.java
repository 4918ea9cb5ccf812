package dev.hirenow.upload.invitation;

/** What became of a letter. */
public enum Delivery {
    /** The mail server took it. */
    SENT,
    /** The mail server did not take it, or not in time. */
    FAILED,
    /** No mail server is set. */
    NOT_SET_UP,
    /** The candidate's address is not known. */
    NO_ADDRESS
}
