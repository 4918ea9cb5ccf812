package dev.hirenow.local.process;

import java.nio.file.Path;
import java.util.Optional;

/** An error for the user: one cause in plain words, how to fix it, and the path of the log if there is one. */
public final class LauncherFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Path> log;

    public LauncherFailure(String cause) {
        super(cause);
        log = Optional.empty();
    }

    public LauncherFailure(String cause, Path log) {
        super(cause);
        this.log = Optional.of(log);
    }

    public LauncherFailure(String cause, Throwable because) {
        super(cause, because);
        log = Optional.empty();
    }

    public LauncherFailure(String cause, Path log, Throwable because) {
        super(cause, because);
        this.log = Optional.of(log);
    }

    public Optional<Path> log() {
        return log;
    }
}
