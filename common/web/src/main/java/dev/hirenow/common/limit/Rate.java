package dev.hirenow.common.limit;

import java.time.Duration;

/**
 * How often something is allowed.
 *
 * @param most burst after a pause; 0 means no limit
 * @param within time in which the whole burst becomes available again
 */
public record Rate(long most, Duration within) {

    private static final int AVERAGED_SECONDS = 20;

    /** This many per second on average, with a burst of 20 s worth. */
    public static Rate aSecond(int times) {
        return new Rate((long) times * AVERAGED_SECONDS, Duration.ofSeconds(AVERAGED_SECONDS));
    }

    /** Whether there is no limit. */
    public boolean unlimited() {
        return most == 0;
    }
}
