package dev.hirenow.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes in a session of their own. Ctrl-C then reaches only the launcher, which can stop them in order.
 * The kernel signals them if the launcher dies first.
 */
final class Spawner {
    // The kernel regards the creating thread as the parent: if that thread ended, the kernel would send the
    // signal.
    private static final ExecutorService THREAD_THAT_NEVER_ENDS = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("spawner").factory());

    private static final List<String> NOT_FOR_CHILDREN =
            List.of("HIRENOW_", "QUARKUS_", "KAFKA_", "DEEPGRAM_", "GEMINI_", "AWS_", "OTEL_", "JAVA_TOOL_OPTIONS");

    private static final String SETPRIV = "setpriv";
    private static final String PDEATHSIG = "--pdeathsig";
    // BusyBox and old versions of util-linux have programs of these names without the required options.
    private static final List<String> OWN_SESSION =
            TrialCommand.works("setsid", "true") ? List.of("setsid") : List.of();
    private static final boolean SIGNALS_ON_PARENTS_DEATH = TrialCommand.works(SETPRIV, PDEATHSIG, "TERM", "true");

    private Spawner() {}

    static Process spawn(ProcessSpec program, Path workDir) {
        List<String> whole = new ArrayList<>(ownSession());
        // Entering a user or user namespace clears the parent-death signal, so this comes first.
        whole.addAll(program.runAs().prefix());
        whole.addAll(signalOnParentsDeath(program.stop()));
        whole.addAll(program.command());
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(workDir.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
        builder.environment().keySet().removeIf(name -> NOT_FOR_CHILDREN.stream()
                .anyMatch(name::startsWith));
        builder.environment().putAll(program.env());
        try {
            return CompletableFuture.supplyAsync(() -> start(builder), THREAD_THAT_NEVER_ENDS)
                    .join();
        } catch (CompletionException e) {
            throw new LauncherFailure(
                    "could not start " + program.command().getFirst() + ": " + e.getMessage(), program.log(), e);
        }
    }

    /**
     * The command prefix for a session of its own; empty if it is not available, and Ctrl-C then reaches all
     * processes at once.
     */
    static List<String> ownSession() {
        return OWN_SESSION;
    }

    /** The command prefix for the parent-death signal; empty if it is not available. */
    static List<String> signalOnParentsDeath(Signal signal) {
        return SIGNALS_ON_PARENTS_DEATH ? List.of(SETPRIV, PDEATHSIG, signal.name()) : List.of();
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
