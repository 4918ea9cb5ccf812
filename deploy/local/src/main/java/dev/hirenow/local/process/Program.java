package dev.hirenow.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What is needed to start one process, and to know that it is ready.
 *
 * @param name unique within the stack, for example {@code analysis-2}
 * @param runAs the user it runs as
 * @param command program and arguments
 * @param env added to the launcher's environment, which is passed on without keys and settings
 * @param log where its output goes; kept when it is started again
 * @param stop what ends it in order
 * @param ready asked several times a second; must not take long
 * @param obstacle what it says itself about why it is not ready; empty when it says nothing
 * @param patience how long it may take to become ready
 */
public record Program(
        String name,
        RunAs runAs,
        List<String> command,
        Map<String, String> env,
        Path log,
        Signal stop,
        BooleanSupplier ready,
        Supplier<Optional<String>> obstacle,
        Duration patience) {

    /** One that runs as the user who runs the launcher. */
    public Program(
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

    /** One that says nothing about why it is not ready. */
    public Program(
            String name,
            List<String> command,
            Map<String, String> env,
            Path log,
            Signal stop,
            BooleanSupplier ready,
            Duration patience) {
        this(name, command, env, log, stop, ready, Optional::empty, patience);
    }

    /** The same as another user. */
    public Program as(RunAs user) {
        return new Program(name, user, command, env, log, stop, ready, obstacle, patience);
    }
}
