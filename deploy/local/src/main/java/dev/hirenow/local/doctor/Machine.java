package dev.hirenow.local.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.hirenow.local.parts.Ffmpeg;
import dev.hirenow.local.parts.Layout;
import dev.hirenow.local.parts.Part;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.process.Failure;
import dev.hirenow.local.process.Orphans;
import dev.hirenow.local.process.ProcessIdentity;
import dev.hirenow.local.stack.StackFile;

/** Whether this machine can run everything. */
record Machine(Path project, boolean built) {
    private static final double GIB = 1024.0 * 1024 * 1024;
    private static final double KIB = 1024;
    private static final double MEMORY_NEEDED = 4;
    private static final double DISK_NEEDED = 3;
    private static final String LIBRARIES = "libasound2 libdrm2 libpulse0 libva2 libva-drm2 libxcb1 libxcb-shm0";

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(platform());
        findings.add(java());
        findings.add(programs());
        findings.add(memory());
        findings.add(disk());
        findings.add(build());
        Path up = project.resolve(".hirenow/up");
        if (built) {
            findings.add(ffmpeg(Ffmpeg.executable(Layout.of(up))));
        }
        if (StackFile.read(up).isPresent()) {
            findings.add(Finding.good("a stack is running from " + up));
        } else {
            findings.addAll(ports());
            findings.add(leftBehind(up));
        }
        return findings;
    }

    private static Finding platform() {
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return platform.equals("Linux amd64")
                ? Finding.good(platform)
                : Finding.bad(platform, "the embedded programs are for Linux on x86-64; use deploy/compose elsewhere");
    }

    private static Finding java() {
        return Finding.good("Java " + Runtime.version() + " in " + System.getProperty("java.home"));
    }

    private static Finding programs() {
        List<String> missing = Stream.of("setsid", "setpriv", "unshare", "kill")
                .filter(program -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(":"))
                        .noneMatch(folder -> Files.isExecutable(Path.of(folder, program))))
                .toList();
        return missing.isEmpty()
                ? Finding.good("setsid, setpriv, unshare and kill are there")
                : Finding.bad("missing: " + String.join(", ", missing), "install the packages util-linux and procps");
    }

    private static Finding memory() {
        try {
            double available = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                            .filter(line -> line.startsWith("MemAvailable:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    * KIB
                    / GIB;
            String what = "%.1f GiB of memory available".formatted(available);
            return available >= MEMORY_NEEDED
                    ? Finding.good(what)
                    : Finding.bad(what, "close something: the stack needs up to 4 GiB");
        } catch (IOException e) {
            return Finding.bad("cannot read /proc/meminfo", "make sure that 4 GiB of memory are free");
        }
    }

    private Finding disk() {
        double free = project.toFile().getUsableSpace() / GIB;
        String what = "%.1f GiB of disk free at %s".formatted(free, project);
        return free >= DISK_NEEDED ? Finding.good(what) : Finding.bad(what, "make room: a first build needs 3 GiB");
    }

    private Finding build() {
        return built
                ? Finding.good("the build is up to date")
                : Finding.bad(
                        "the build is missing or older than the sources", "./hirenow build (demo and up do it too)");
    }

    // It is linked against libraries of a desktop, which a bare server does not have.
    static Finding ffmpeg(Path executable) {
        try {
            Process process = new ProcessBuilder(executable.toString(), "-version")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0
                    ? Finding.good("ffmpeg starts")
                    : Finding.bad(
                            "ffmpeg does not start: " + said.lines().findFirst().orElse(""),
                            "apt install " + LIBRARIES + " (libasound2t64 on newer systems)");
        } catch (IOException e) {
            return Finding.bad(
                    "ffmpeg cannot be run: " + e.getMessage(), "remove .hirenow/cache: it is unpacked again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    private static List<Finding> ports() {
        Ports usual = Ports.usual();
        List<Finding> busy = Stream.of(Part.values())
                .filter(part -> part != Part.HTTPS)
                .filter(part -> Ports.busy(usual.of(part)))
                .map(part -> Ports.busyMessage(part, usual.of(part)).split("; ", 2))
                .map(message -> Finding.bad(message[0], message[1]))
                .toList();
        return busy.isEmpty() ? List.of(Finding.good("ports 8081 to 8090 are free")) : busy;
    }

    private static Finding leftBehind(Path up) {
        List<ProcessIdentity> orphans = Orphans.in(Layout.of(up).run());
        return orphans.isEmpty()
                ? Finding.good("no process of an earlier run is left")
                : Finding.bad(
                        orphans.size() + " processes of an earlier run are left: "
                                + orphans.stream().map(ProcessIdentity::pid).toList(),
                        "nothing to do: the next ./hirenow up stops them");
    }
}
