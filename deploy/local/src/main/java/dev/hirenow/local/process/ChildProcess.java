package dev.hirenow.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running process of the stack. A file next to the data records it, so that the next start can stop it if this
 * launcher does not.
 */
public final class ChildProcess {
    private final ProcessSpec program;
    private final Process process;
    private final Path pidFile;
    private final Instant startedAt = Instant.now();

    private ChildProcess(ProcessSpec program, Process process, Path pidFile) {
        this.program = program;
        this.process = process;
        this.pidFile = pidFile;
    }

    /** Starts the program without waiting for its readiness. */
    public static ChildProcess start(ProcessSpec program, Path runFolder) {
        try {
            Files.createDirectories(runFolder);
            Path pidFile = runFolder.resolve(program.name() + ".pid");
            Process process = Spawner.spawn(program, runFolder);
            ProcessIdentity.of(process.pid()).ifPresent(identity -> write(identity, pidFile));
            return new ChildProcess(program, process, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ProcessSpec program() {
        return program;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Its exit code; 128 plus the signal's number if a signal ended it. */
    public int exitCode() {
        return process.exitValue();
    }

    public Duration age() {
        return Duration.between(startedAt, Instant.now());
    }

    /**
     * Whether it is ready now.
     *
     * @throws LauncherFailure if it has ended or its time is up
     */
    public boolean ready() {
        if (!process.isAlive()) {
            throw new LauncherFailure(
                    program.name() + " ended with code " + process.exitValue() + " while starting: " + lastWords(),
                    program.log());
        }
        if (program.ready().getAsBoolean()) {
            return true;
        }
        if (age().compareTo(program.patience()) > 0) {
            throw new LauncherFailure(
                    program.name() + " was not ready after "
                            + program.patience().toSeconds() + " s"
                            + program.obstacle()
                                    .get()
                                    .map(reason -> ": " + reason)
                                    .orElse(""),
                    program.log());
        }
        return false;
    }

    /** Asks it to end; {@link #awaitEnd} waits for that. */
    public void askToEnd() {
        if (process.isAlive()) {
            program.stop().sendTo(process.pid());
        }
    }

    /** Waits for its end, and kills it if that takes too long. */
    public void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
                return;
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        forget();
    }

    /** Ends it immediately with SIGKILL, like a power cut, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        forget();
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            // The file names a process that no longer exists; the next start detects that and deletes the
            // file.
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(program.log()).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                    .toList();
            return lines.stream()
                    .filter(line -> line.contains("Caused by:") || line.contains("FATAL") || line.contains("ERROR"))
                    .reduce((earlier, later) -> later)
                    .or(() -> lines.stream().reduce((earlier, later) -> later))
                    .orElse("it printed nothing")
                    .strip();
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    private static void write(ProcessIdentity identity, Path pidFile) {
        try {
            identity.writeTo(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
