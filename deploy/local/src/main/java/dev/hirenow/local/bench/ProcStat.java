package dev.hirenow.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the kernel knows of a process: {@code /proc/PID/stat}, see proc(5).
 *
 * @param seconds of processor time, its own and of those of its children that have ended
 * @param residentBytes its resident memory
 */
record ProcStat(double seconds, long residentBytes) {
    // Counted behind the name, which may hold spaces: fields 14 to 17 and 24.
    private static final int OWN_USER = 11;
    private static final int CHILDREN_SYSTEM = 14;
    private static final int RESIDENT_PAGES = 21;
    // Fixed for programs, whatever the kernel counts by itself.
    private static final double TICKS_PER_SECOND = 100;
    private static final long PAGE_BYTES = 4096;

    /** Empty when there is no such process any more. */
    static Optional<ProcStat> of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = OWN_USER; field <= CHILDREN_SYSTEM; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return Optional.of(
                    new ProcStat(ticks / TICKS_PER_SECOND, Long.parseLong(fields[RESIDENT_PAGES]) * PAGE_BYTES));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
