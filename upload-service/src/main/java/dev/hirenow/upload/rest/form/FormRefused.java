package dev.hirenow.upload.rest.form;

import dev.hirenow.upload.answer.UnreadableUpload;

/** The form is refused. The message gives the reason and contains nothing that the client sent. */
public final class FormRefused extends UnreadableUpload {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String reason;

    /** The kind of error. */
    public enum Kind {
        /** The form violates multipart/form-data (RFC 7578). */
        UNREADABLE,
        /** The form exceeds a limit, which the message names. */
        TOO_LARGE,
        /** The form does not contain the expected file. */
        WITHOUT_FILE
    }

    FormRefused(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
        this.reason = reason;
    }

    /** The kind of error. */
    public Kind kind() {
        return kind;
    }

    /** A sentence for the client. */
    public String reason() {
        return reason;
    }

    static FormRefused unreadable(String reason) {
        return new FormRefused(Kind.UNREADABLE, reason);
    }

    static FormRefused tooLarge(String reason) {
        return new FormRefused(Kind.TOO_LARGE, reason);
    }
}
