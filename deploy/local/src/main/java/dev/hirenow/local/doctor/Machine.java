package dev.hirenow.local.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.hirenow.local.parts.Ffmpeg;
import dev.hirenow.local.parts.Layout;
import dev.hirenow.local.process.Failure;
import dev.hirenow.local.process.Orphans;
import dev.hirenow.local.process.ProcessIdentity;
import dev.hirenow.local.stack.Plan;
import dev.hirenow.local.stack.StackFile;

/** Whether this machine can run everything. */
record Machine(Path project, boolean built) {
    private static final String LIBRARIES = "libasound2 libdrm2 libpulse0 libva2 libva-drm2 libxcb1 libxcb-shm0";

    List<Finding> findings() {
        Path up = project.resolve(".hirenow/up");
        boolean running = StackFile.read(up).isPresent();
        List<Finding> findings = new ArrayList<>();
        if (running) {
            findings.add(Finding.good("a stack is running from " + up));
        } else {
            Plan plan = Plan.in(up);
            findings.addAll(new Readiness(project, up, plan.ports(), plan.listening()).findings());
            findings.add(leftBehind(up));
        }
        findings.add(build());
        if (built) {
            findings.add(ffmpeg(Ffmpeg.executable(Layout.of(up))));
        }
        return findings;
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
