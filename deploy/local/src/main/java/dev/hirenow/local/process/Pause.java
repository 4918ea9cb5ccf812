package dev.hirenow.local.process;

import java.time.Duration;

/** Waiting between two looks at something outside this process. */
public final class Pause {
    private Pause() {}

    /**
     * Waits.
     *
     * @throws Failure when the launcher is asked to stop meanwhile
     */
    public static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }
}
