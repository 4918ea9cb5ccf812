package dev.hirenow.upload.invitation;

/** The result of mailing an invitation. */
public enum Delivery {
    /** The mail server accepted the mail. */
    SENT,
    /** The mail server refused the mail or did not accept it in time. */
    FAILED,
    /** No mail server is configured. */
    NOT_SET_UP,
    /** The candidate has no e-mail address. */
    NO_ADDRESS
}
