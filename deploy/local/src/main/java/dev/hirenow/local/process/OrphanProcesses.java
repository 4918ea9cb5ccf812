package dev.hirenow.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Processes left by an earlier launcher that was killed; only those that are provably its children. */
public final class OrphanProcesses {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private OrphanProcesses() {}

    /** The processes recorded in this folder that are still running. */
    public static List<ProcessIdentity> in(Path runFolder) {
        return pidFiles(runFolder).stream()
                .map(ProcessIdentity::readFrom)
                .flatMap(Optional::stream)
                .filter(ProcessIdentity::alive)
                .toList();
    }

    /** Stops them, with SIGKILL if they do not end in time, and returns how many there were. */
    public static int stop(Path runFolder) {
        List<ProcessIdentity> orphans = in(runFolder);
        orphans.forEach(orphan -> Signal.TERM.sendTo(orphan.pid()));
        // On TERM, PostgreSQL waits for its clients; on INT it does not.
        orphans.forEach(orphan -> Signal.INT.sendTo(orphan.pid()));
        Instant deadline = Instant.now().plus(PATIENCE);
        for (ProcessIdentity orphan : orphans) {
            awaitEnd(orphan, deadline);
        }
        pidFiles(runFolder).forEach(OrphanProcesses::delete);
        return orphans.size();
    }

    private static void awaitEnd(ProcessIdentity orphan, Instant deadline) {
        while (orphan.alive() && Instant.now().isBefore(deadline)) {
            Pause.of(Duration.ofMillis(50));
        }
        if (orphan.alive()) {
            Signal.KILL.sendTo(orphan.pid());
        }
    }

    private static List<Path> pidFiles(Path runFolder) {
        if (!Files.isDirectory(runFolder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(runFolder)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The file names a process that is gone, so it does no harm.
        }
    }
}
