package dev.hirenow.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Identifies a process even if its id is reused.
 *
 * @param pid its process id
 * @param startedAt its start, in clock ticks since the machine started (field 22 of {@code /proc/<pid>/stat}): ids
 *     are reused, but not together with the start time
 */
public record ProcessIdentity(long pid, long startedAt) {

    /** The identity of the process with this id now; empty if there is none or it is a zombie. */
    public static Optional<ProcessIdentity> of(long pid) {
        return ProcStat.of(pid)
                .filter(process -> !process.state().equals("Z"))
                .map(process -> new ProcessIdentity(pid, process.startedAt()));
    }

    /** Parses what {@link #writeTo} wrote; empty if the file is missing or incomplete. */
    public static Optional<ProcessIdentity> readFrom(Path file) {
        try {
            String[] words = Files.readString(file).trim().split(" ");
            return Optional.of(new ProcessIdentity(Long.parseLong(words[0]), Long.parseLong(words[1])));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    public void writeTo(Path file) throws IOException {
        Files.writeString(file, pid + " " + startedAt + "\n");
    }

    /** Whether this very process, and not another one with the same id, is running. */
    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }
}
