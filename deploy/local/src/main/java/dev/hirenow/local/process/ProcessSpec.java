package dev.hirenow.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How to start one process and check its readiness.
 *
 * @param name unique within the stack, for example {@code analysis-2}
 * @param runAs the user it runs as
 * @param command program and arguments
 * @param env added to the launcher's environment, which is passed on without keys and settings
 * @param log where its output goes; a restart appends to it
 * @param stop the signal that stops it gracefully
 * @param ready the readiness check, called several times per second; must be fast
 * @param obstacle its own explanation of why it is not ready; empty if it gives none
 * @param patience timeout for becoming ready
 */
public record ProcessSpec(
        String name,
        RunAs runAs,
        List<String> command,
        Map<String, String> env,
        Path log,
        Signal stop,
        BooleanSupplier ready,
        Supplier<Optional<String>> obstacle,
        Duration patience) {

    /** A program that runs as the launcher's user. */
    public ProcessSpec(
            String name,
            List<String> command,
            Map<String, String> env,
            Path log,
            Signal stop,
            BooleanSupplier ready,
            Supplier<Optional<String>> obstacle,
            Duration patience) {
        this(name, RunAs.CALLER, command, env, log, stop, ready, obstacle, patience);
    }

    /** A program that does not explain why it is not ready. */
    public ProcessSpec(
            String name,
            List<String> command,
            Map<String, String> env,
            Path log,
            Signal stop,
            BooleanSupplier ready,
            Duration patience) {
        this(name, command, env, log, stop, ready, Optional::empty, patience);
    }

    /** The same program as another user. */
    public ProcessSpec as(RunAs user) {
        return new ProcessSpec(name, user, command, env, log, stop, ready, obstacle, patience);
    }
}
