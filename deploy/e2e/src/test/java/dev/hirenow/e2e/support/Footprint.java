package dev.hirenow.e2e.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.hirenow.local.process.ProcStat;

/** Measures the peak memory of a process and its children, and the peak size of a folder, until it is closed. */
public final class Footprint implements AutoCloseable {

    private static final long BETWEEN_LOOKS_MS = 50;

    private final long pid;
    private final Path folder;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private volatile long memory;
    private volatile long disk;

    public Footprint(long pid, Path folder) {
        this.pid = pid;
        this.folder = folder;
        looking.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS);
    }

    /** Resident memory in bytes. */
    public long memory() {
        return memory;
    }

    /** Bytes in files. */
    public long disk() {
        return disk;
    }

    private void look() {
        memory = Math.max(
                memory,
                Stream.concat(
                                Stream.of(pid),
                                ProcessHandle.of(pid).stream()
                                        .flatMap(ProcessHandle::descendants)
                                        .map(ProcessHandle::pid))
                        .mapToLong(process -> ProcStat.residentBytes(process).orElse(0L))
                        .sum());
        disk = Math.max(disk, bytesIn(folder));
    }

    /** The size of all files below this folder; 0 if it does not exist. */
    public static long bytesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(Footprint::size).sum();
        } catch (IOException | UncheckedIOException e) {
            // Deleted during the measurement.
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
