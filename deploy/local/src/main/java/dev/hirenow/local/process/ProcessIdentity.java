package dev.hirenow.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process told apart from any later one that was given the same number.
 *
 * @param pid its number
 * @param startedAt when it started, in clock ticks since the machine did (field 22 of {@code /proc/<pid>/stat}): a
 *     number is given again, a number together with its start is not
 */
public record ProcessIdentity(long pid, long startedAt) {

    /** Who has this number now; empty when nobody has or what has it is already dead. */
    public static Optional<ProcessIdentity> of(long pid) {
        return ProcStat.of(pid)
                .filter(process -> !process.state().equals("Z"))
                .map(process -> new ProcessIdentity(pid, process.startedAt()));
    }

    /** Reads what {@link #writeTo} wrote; empty when there is no such file or it is not whole. */
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

    /** Whether this very process, not a namesake, still runs. */
    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }
}
