package dev.hirenow.common.limit;

import java.time.Duration;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.problem.Problem;

/** The answer to a caller that exceeds a limit: the reason, and when to retry. */
public final class TooManyRequestsProblem {

    /** The header that says when to retry, in seconds. */
    public static final String RETRY_AFTER = "Retry-After";

    /** The wait if it is unknown when a slot becomes free. */
    public static final Duration SOON = Duration.ofSeconds(5);

    private TooManyRequestsProblem() {}

    /** The problem, to throw or send. */
    public static Problem problem(String detail, Duration wait) {
        return CommonProblemTypes.TOO_MANY_REQUESTS
                .with(detail)
                .withHeader(RETRY_AFTER, seconds(wait))
                .build();
    }

    /** Whole seconds, at least one. */
    public static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
