package dev.hirenow.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The kernel's information about a process: {@code /proc/PID/stat} and {@code /proc/PID/status}, see proc(5).
 *
 * @param state a letter, such as Z for a zombie
 * @param processorSeconds its own processor time and that of its ended children
 * @param startedAt its start, in clock ticks since the machine started
 */
public record ProcStat(String state, double processorSeconds, long startedAt) {
    // Field numbers after the command name, which is in parentheses and may itself contain spaces and
    // parentheses.
    private static final int STATE = 0;
    private static final int OWN_USER = 11;
    private static final int CHILDREN_SYSTEM = 14;
    private static final int STARTED = 19;
    // USER_HZ, which is fixed for user programs, whatever the kernel's own tick is.
    private static final double TICKS_PER_SECOND = 100;
    private static final String RESIDENT = "VmRSS:";
    private static final long KIB = 1024;

    /** Empty if the process does not exist. */
    public static Optional<ProcStat> of(long pid) {
        try {
            String stat = Files.readString(file(pid, "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).trim().split(" ");
            long ticks = 0;
            for (int field = OWN_USER; field <= CHILDREN_SYSTEM; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return Optional.of(new ProcStat(fields[STATE], ticks / TICKS_PER_SECOND, Long.parseLong(fields[STARTED])));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Its resident memory in bytes; empty if the process does not exist. */
    public static Optional<Long> residentBytes(long pid) {
        try {
            return Files.readAllLines(file(pid, "status")).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .map(line -> line.substring(RESIDENT.length()).strip().split(" ")[0])
                    .map(kib -> Long.parseLong(kib) * KIB)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path file(long pid, String name) {
        return Path.of("/proc", Long.toString(pid), name);
    }
}
