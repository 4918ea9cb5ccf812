package dev.hirenow.upload.answer;

/** A recording cannot be read from the request that carries it; retrying the same request would fail again. */
public abstract class UnreadableUpload extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reason must not contain anything that the client sent. */
    protected UnreadableUpload(String reason) {
        super(reason, null, false, false);
    }
}
