package dev.hirenow.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import dev.hirenow.local.files.FileTreeOperations;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.OrphanProcesses;

/** The data folder of a stack: marked as the launcher's, and locked by one launcher at a time. */
public final class DataFolder implements AutoCloseable {
    private static final String MARKER = ".hirenow-data";
    private static final String LOCK = "lock";

    private final StackPaths paths;
    private final FileChannel lockFile;

    private DataFolder(StackPaths paths, FileChannel lockFile) {
        this.paths = paths;
        this.lockFile = lockFile;
    }

    /**
     * Locks the folder for this launcher.
     *
     * @throws LauncherFailure if another launcher has locked it, or if it contains other files
     */
    static DataFolder take(StackPaths paths) {
        try {
            Path data = StackPaths.made(paths.data());
            Path marker = data.resolve(MARKER);
            if (!Files.exists(marker)) {
                requireEmpty(data);
                Files.writeString(marker, "This folder and all in it belong to the HireNow launcher.\n");
            }
            FileChannel channel = FileChannel.open(
                    data.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new LauncherFailure(
                        "a stack is already running from " + data + "; stop it with Ctrl-C where it runs");
            }
            return new DataFolder(paths, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a launcher has locked this folder. */
    public static boolean taken(Path data) {
        Path lock = data.resolve(LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return !locks(channel);
        } catch (IOException e) {
            return false;
        }
    }

    /** Stops processes left by an earlier launcher here, and returns how many there were. */
    int stopOrphans() {
        return OrphanProcesses.stop(paths.run());
    }

    /** Deletes everything stored here; the folder stays locked. */
    void empty() {
        try (Stream<Path> entries = Files.list(paths.data())) {
            entries.filter(entry ->
                            !List.of(MARKER, LOCK).contains(entry.getFileName().toString()))
                    .forEach(FileTreeOperations::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Archives the logs of the last run, so that this run starts with empty ones. */
    void turnLogsOver() {
        FileTreeOperations.delete(paths.dataOf("tmp"));
        Path previous = paths.data().resolve("logs.previous");
        try {
            if (Files.isDirectory(paths.logs())) {
                FileTreeOperations.delete(previous);
                Files.move(paths.logs(), previous, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StackPaths.made(paths.logs());
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            // The lock ends with this process at the latest.
        }
    }

    /** Takes the lock, which is released with the channel, unless another process has it. */
    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void requireEmpty(Path data) throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            if (entries.findAny().isPresent()) {
                throw new LauncherFailure(data + " holds files that are not the launcher's; choose another folder");
            }
        }
    }
}
