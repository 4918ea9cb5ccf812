package dev.hirenow.common.limit;

import java.time.Duration;

import dev.hirenow.common.problem.Problem;
import dev.hirenow.common.problem.Problems;

/** What whoever asks for too much is told: what there is too much of, and when to come back. */
public final class TooMany {

    /** The header that says when to come back, in seconds. */
    public static final String RETRY_AFTER = "Retry-After";

    /** Where nobody knows when a place will be free. */
    public static final Duration SOON = Duration.ofSeconds(5);

    private TooMany() {}

    /** The problem, to be thrown or sent. */
    public static Problem problem(String detail, Duration wait) {
        return Problems.TOO_MANY_REQUESTS
                .with(detail)
                .withHeader(RETRY_AFTER, seconds(wait))
                .build();
    }

    /** Whole seconds, at least one. */
    public static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
