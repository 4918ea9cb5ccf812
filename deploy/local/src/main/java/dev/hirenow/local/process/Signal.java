package dev.hirenow.local.process;

import java.io.IOException;

/** The signals that the parts understand. */
public enum Signal {
    /** Makes a Java process stop gracefully. */
    TERM,
    /** Makes PostgreSQL roll back open transactions and stop (its "fast shutdown"). */
    INT,
    KILL,
    /** Freezes the process: it keeps its memory and connections, but does nothing. */
    STOP,
    /** Resumes a frozen process. */
    CONT;

    /** Sends the signal; does nothing if the process has already ended. */
    public void sendTo(long pid) {
        switch (this) {
            case TERM -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
            case KILL -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            case INT, STOP, CONT -> byShell(pid);
        }
    }

    /** Every shell has a built-in {@code kill}; the program of that name is in a package that may be missing. */
    private void byShell(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s \"$0\" \"$1\"", name(), Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new LauncherFailure("cannot send a signal to process " + pid + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
