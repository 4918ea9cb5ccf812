package dev.hirenow.local.process;

import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Something the user has to know: one cause in plain words, how to mend it, and where the log is if there is one. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Path log;

    public Failure(String cause) {
        this(cause, null, null);
    }

    public Failure(String cause, @Nullable Path log) {
        this(cause, log, null);
    }

    public Failure(String cause, @Nullable Path log, @Nullable Throwable because) {
        super(cause, because);
        this.log = log;
    }

    public Optional<Path> log() {
        return Optional.ofNullable(log);
    }
}
