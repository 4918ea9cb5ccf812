package dev.hirenow.local.process;

import java.io.IOException;

/** The signals that the parts understand. */
public enum Signal {
    /** A Java process ends in order. */
    TERM,
    /** PostgreSQL rolls back what is open and ends in order (its "fast shutdown"). */
    INT,
    KILL;

    /** Sends it; a process that is gone already is not an error. */
    public void sendTo(long pid) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(this == KILL ? ProcessHandle::destroyForcibly : ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
