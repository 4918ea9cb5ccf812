package dev.hirenow.local.process;

import java.io.IOException;

/** The signals that the parts understand. */
public enum Signal {
    /** A Java process ends in order. */
    TERM,
    /** PostgreSQL rolls back what is open and ends in order (its "fast shutdown"). */
    INT,
    KILL,
    /** Frozen: it keeps its memory and its connections, and does nothing. */
    STOP,
    /** Goes on where it was frozen. */
    CONT;

    /** Sends it; a process that is gone already is not an error. */
    public void sendTo(long pid) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            switch (this) {
                case KILL -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
                case TERM, INT -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
                case STOP, CONT -> throw new Failure("there is no 'kill' on this machine to freeze processes with");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
