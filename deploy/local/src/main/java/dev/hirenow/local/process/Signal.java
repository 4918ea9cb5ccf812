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
        switch (this) {
            case TERM -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
            case KILL -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            case INT, STOP, CONT -> byShell(pid);
        }
    }

    /** Every shell has its own {@code kill}; the program of that name is in a package that a bare machine may lack. */
    private void byShell(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s \"$0\" \"$1\"", name(), Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new Failure("cannot send a signal to process " + pid + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
