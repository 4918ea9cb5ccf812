package dev.hirenow.common.media;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How a program that reads what strangers made is kept from taking more of the machine than it should. Its process limits
 * itself, as a shell, before it becomes that program. That takes no right and no cgroup, so it is the same in a container,
 * in a systemd unit and by hand, for root and for everybody else.
 */
public enum Confinement {
    /** With limits, and behind everything else that wants the processors. */
    LIMITED_AND_NICE(Script.LIMITS + "exec nice -n 10 \"$@\""),
    /** With limits alone: the units of deploy/host forbid to change a priority, and give the service a small weight. */
    LIMITED(Script.LIMITS + "exec \"$@\""),
    /** Without limits: there is no shell here, or what it sets is not kept to. */
    NONE("");

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long TRIED_BYTES = 32 << 20;

    private final String script;

    Confinement(String script) {
        this.script = script;
    }

    /**
     * What a process may take.
     *
     * @param memoryBytes of memory that it can write to and shares with nobody; an allocation beyond fails
     * @param processorTime of all its threads; a process that uses more is killed, also when nobody waits for it any more
     */
    public record Limits(long memoryBytes, Duration processorTime) {}

    /** The strictest that works on this machine, found out by trying, which takes some milliseconds. Blocks. */
    public static Confinement ofThisMachine() {
        return Stream.of(values()).filter(Confinement::works).findFirst().orElse(NONE);
    }

    /** The command that runs this one within the limits. */
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

    // A limit that everything fits into must hinder nothing, and one that is too small must.
    private boolean works() {
        return this == NONE || copies(8 * TRIED_BYTES) && !copies(TRIED_BYTES / 4);
    }

    // dd makes room for all that it copies at once. Whatever is said besides is a complaint about a limit.
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

        // Data, not the address space: threads reserve much of that and use little. A lower limit that is there already
        // stays. The last line is for memory that runs out all the same: the kernel then ends this process, not the
        // service. Threads get small stacks, because each counts as a whole.
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
