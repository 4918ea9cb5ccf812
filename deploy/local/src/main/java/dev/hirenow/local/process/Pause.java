package dev.hirenow.local.process;

import java.time.Duration;

/** Waits between two checks of something outside this process. */
public final class Pause {
    private Pause() {}

    /**
     * Waits.
     *
     * @throws LauncherFailure if the launcher is asked to stop in the meantime
     */
    public static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }
}
