package dev.hirenow.upload.answer;

/** The video store failed or could not be reached. */
public final class VideoStoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Keeps the cause for the log. */
    public VideoStoreUnavailable(Throwable cause) {
        super("The store for recordings failed: " + cause.getClass().getSimpleName(), cause);
    }
}
