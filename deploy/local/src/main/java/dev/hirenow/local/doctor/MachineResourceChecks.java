package dev.hirenow.local.doctor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

import dev.hirenow.local.files.FileOwner;

/** Checks the machine's memory, disk and platform. */
final class MachineResourceChecks {
    private static final Set<String> PLATFORMS = Set.of("Linux amd64", "Linux aarch64");
    private static final double GIB = 1024.0 * 1024 * 1024;
    private static final double KIB = 1024;
    // Measured during a demo: 2.5 GiB under full load, 5.6 GiB while it writes the ahead-of-time caches.
    private static final double MEMORY_TO_LEARN = 6;
    private static final double MEMORY_WANTED = 3;
    private static final double MEMORY_NEEDED = 1.5;
    private static final double DISK_NEEDED = 1.5;

    private MachineResourceChecks() {}

    static Finding platform() {
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return PLATFORMS.contains(platform)
                ? Finding.good(platform + ", Java " + Runtime.version() + " in " + System.getProperty("java.home"))
                : Finding.bad(
                        platform,
                        "the embedded programs are for Linux on x86-64 and arm64; use deploy/compose elsewhere");
    }

    static Finding memory() {
        double available = available();
        String what = "%.1f GiB of memory available".formatted(available);
        if (available >= MEMORY_WANTED) {
            return Finding.good(what);
        }
        return available >= MEMORY_NEEDED
                ? Finding.warning(what, "a running stack needs up to 3 GiB; close other programs if it becomes slow")
                : Finding.bad(what, "close other programs: a running stack needs up to 3 GiB");
    }

    static boolean hasMemoryToLearn() {
        return available() >= MEMORY_TO_LEARN;
    }

    static Finding disk(Path project) {
        double free = project.toFile().getUsableSpace() / GIB;
        String what = "%.1f GiB of disk free at %s".formatted(free, project);
        return free >= DISK_NEEDED
                ? Finding.good(what)
                : Finding.bad(
                        what, "free some disk space: a first build and its data need %.1f GiB".formatted(DISK_NEEDED));
    }

    static Finding writing(Path folder) {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "probe", "");
            // Creating an empty file needs no disk block, so a byte is written.
            Files.writeString(probe, "x");
            Files.delete(probe);
            return Finding.good("files can be written to " + folder);
        } catch (AccessDeniedException e) {
            return Finding.bad(
                    "no permission to write to " + folder,
                    "as root: chown -R " + System.getProperty("user.name") + " '" + folder + "'");
        } catch (IOException e) {
            return Finding.bad(
                    "cannot write to " + folder + ": " + e.getMessage(),
                    "free some disk space there, or move the project");
        }
    }

    /** Reports files of other users in these folders, as left by a run as root; root can use them anyway. */
    static List<Finding> foreign(List<Path> folders) {
        if (FileOwner.isRoot()) {
            return List.of();
        }
        return folders.stream()
                .filter(Files::isDirectory)
                .filter(MachineResourceChecks::holdsForeignFiles)
                .map(folder -> Finding.bad(
                        folder + " contains files of another user, for example from a run as root",
                        "as root: chown -R " + System.getProperty("user.name") + " '" + folder + "'"))
                .limit(1)
                .toList();
    }

    private static boolean holdsForeignFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            int own = FileOwner.ofThisProcess();
            for (Path file : files.toList()) {
                if (FileOwner.of(file) != own) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** In GiB, including free swap, and within the container's limit. */
    private static double available() {
        double total =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / GIB;
        try {
            double free = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                            .filter(line -> line.startsWith("MemAvailable:") || line.startsWith("SwapFree:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    * KIB
                    / GIB;
            return Math.min(total, free);
        } catch (IOException e) {
            return total;
        }
    }
}
