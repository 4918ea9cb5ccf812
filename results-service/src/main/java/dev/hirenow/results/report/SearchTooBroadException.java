package dev.hirenow.results.report;

/** A search over transcripts that would take too long, because its words are in too many answers. */
public final class SearchTooBroadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Caused by the cancelled query. */
    public SearchTooBroadException(Throwable cause) {
        super("the search takes too long", cause);
    }
}
