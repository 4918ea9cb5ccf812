package dev.hirenow.common.limit;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param most at once after a pause; 0 is no limit
 * @param within the time after which as much may be done again
 */
public record Rate(long most, Duration within) {

    private static final int AVERAGED_SECONDS = 20;

    /** So many a second on average; after a pause what 20 s allow may come at once. */
    public static Rate aSecond(int times) {
        return new Rate((long) times * AVERAGED_SECONDS, Duration.ofSeconds(AVERAGED_SECONDS));
    }

    /** Whether it limits anything. */
    public boolean unlimited() {
        return most == 0;
    }
}
