package dev.hirenow.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Starts processes in a session of their own, so that Ctrl-C reaches the launcher alone and it can stop them in order,
 * and asks the kernel to signal them when the launcher dies without having done so.
 */
final class Spawner {
    // The kernel's parent of a process is the thread that made it: were that thread to end, the signal would be sent.
    private static final ExecutorService THREAD_THAT_NEVER_ENDS = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("spawner").factory());

    private static final List<String> NOT_FOR_CHILDREN =
            List.of("HIRENOW_", "QUARKUS_", "KAFKA_", "DEEPGRAM_", "GEMINI_", "AWS_", "OTEL_", "JAVA_TOOL_OPTIONS");

    private Spawner() {}

    static Process spawn(List<String> command, Signal onParentsDeath, Map<String, String> env, Path workDir, Path log) {
        List<String> whole = new ArrayList<>();
        if (has("setsid")) {
            whole.add("setsid");
        }
        // A new user namespace would clear the wish again, so it is entered first.
        int inner = command.getFirst().equals("unshare") ? 2 : 0;
        whole.addAll(command.subList(0, inner));
        if (has("setpriv")) {
            whole.addAll(List.of("setpriv", "--pdeathsig", onParentsDeath.name()));
        }
        whole.addAll(command.subList(inner, command.size()));
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(workDir.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> NOT_FOR_CHILDREN.stream()
                .anyMatch(name::startsWith));
        builder.environment().putAll(env);
        try {
            return CompletableFuture.supplyAsync(() -> start(builder), THREAD_THAT_NEVER_ENDS)
                    .join();
        } catch (CompletionException e) {
            throw new Failure("could not start " + command.getFirst() + ": " + e.getMessage(), log, e);
        }
    }

    /** Whether a program is on the search path. */
    static boolean has(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder.isEmpty() ? "." : folder, program)));
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
