package dev.hirenow.common.media;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Limits the memory and processor time of a program that reads untrusted files. The child process limits itself in a
 * shell before it executes the program. This needs no privilege and no cgroup, so it works the same in a container, in
 * a systemd unit and on the command line, for root and for other users.
 */
public enum ProcessLimiter {
    /** With limits and a lower priority than everything else. */
    LIMITED_AND_NICE(Script.LIMITS + "exec nice -n 10 \"$@\""),
    /**
     * With limits only: the units of deploy/host forbid changing the priority, and give the service a low weight
     * instead.
     */
    LIMITED(Script.LIMITS + "exec \"$@\""),
    /** Without limits: the machine has no shell, or does not enforce what the shell sets. */
    NONE("");

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long TRIED_BYTES = 32 << 20;

    private final String script;

    ProcessLimiter(String script) {
        this.script = script;
    }

    /**
     * Limits of a process.
     *
     * @param memoryBytes private writable memory in bytes; an allocation beyond it fails
     * @param processorTime of all threads together; the kernel kills a process that exceeds it, even if the service no
     *     longer waits for it
     */
    public record Limits(long memoryBytes, Duration processorTime) {}

    /** The strictest level that works on this machine. Tries them, which takes some milliseconds and blocks. */
    public static ProcessLimiter ofThisMachine() {
        return Stream.of(values()).filter(ProcessLimiter::works).findFirst().orElse(NONE);
    }

    /** Wraps the command so that it runs within the limits. */
    List<String> around(List<String> command, Limits limits) {
        if (this == NONE) {
            return command;
        }
        List<String> confined = new ArrayList<>(List.of("/bin/sh", "-c", script, "confined"));
        confined.add(Long.toString(limits.memoryBytes() / 1024));
        confined.add(Long.toString(Math.max(1, limits.processorTime().toSeconds())));
        confined.addAll(command);
        return confined;
    }

    // A generous limit must let the command pass, and a tight one must stop it.
    private boolean works() {
        return this == NONE || copies(8 * TRIED_BYTES) && !copies(TRIED_BYTES / 4);
    }

    // dd allocates the whole block at once. Any other output is a complaint about a limit.
    private boolean copies(long memoryBytes) {
        List<String> copying =
                List.of("dd", "if=/dev/zero", "of=/dev/null", "bs=" + TRIED_BYTES, "count=1", "status=none");
        try {
            Process process = new ProcessBuilder(around(copying, new Limits(memoryBytes, PATIENCE)))
                    .redirectErrorStream(true)
                    .start();
            try (var output = process.getInputStream()) {
                boolean silent = output.read() < 0;
                return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        && silent
                        && process.exitValue() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static final class Script {

        // Limits data, not the address space, because threads reserve much address space and use little of
        // it. An existing lower limit stays. The last line makes the kernel's OOM killer choose this process,
        // not the service, if memory runs out nevertheless. Threads get small stacks, because each stack
        // counts in full.
        static final String LIMITS = """
                ulimit -c 0
                ulimit -s 2048
                ulimit -d "$1"
                ulimit -t "$2"
                shift 2
                { echo 1000 > /proc/self/oom_score_adj; } 2>/dev/null
                """;

        private Script() {}
    }
}
