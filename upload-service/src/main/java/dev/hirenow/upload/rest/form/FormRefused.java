package dev.hirenow.upload.rest.form;

import dev.hirenow.upload.answer.NotReceivable;

/** A form is not read any further. The message says why and holds nothing that was sent. */
public final class FormRefused extends NotReceivable {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String reason;

    /** What is wrong with it. */
    public enum Kind {
        /** It does not follow the rules of multipart/form-data (RFC 7578). */
        UNREADABLE,
        /** It is larger than one of the limits, which the message names. */
        TOO_LARGE,
        /** It does not have the file that is expected. */
        WITHOUT_FILE
    }

    FormRefused(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
        this.reason = reason;
    }

    /** What is wrong with the form. */
    public Kind kind() {
        return kind;
    }

    /** A sentence for whoever sent it. */
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
