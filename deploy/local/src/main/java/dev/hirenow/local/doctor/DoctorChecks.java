package dev.hirenow.local.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.hirenow.common.media.FfmpegCheck;
import dev.hirenow.local.parts.Ffmpeg;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.process.OrphanProcesses;
import dev.hirenow.local.process.ProcessIdentity;
import dev.hirenow.local.stack.StackFile;
import dev.hirenow.local.stack.StackPlan;

/** Checks whether this machine can run everything. */
record DoctorChecks(Path project, boolean built) {
    List<Finding> findings() {
        Path up = project.resolve(".hirenow/up");
        boolean running = StackFile.read(up).isPresent();
        List<Finding> findings = new ArrayList<>();
        if (running) {
            findings.add(Finding.good("a stack is running from " + up));
        } else {
            StackPlan plan = StackPlan.in(up);
            findings.addAll(new PreflightChecks(project, up, plan.ports(), plan.listening()).findings());
            findings.add(leftBehind(up));
        }
        findings.add(build());
        if (built) {
            findings.add(ffmpeg(Ffmpeg.chosen(StackPaths.of(up))));
        }
        return findings;
    }

    private Finding build() {
        return built
                ? Finding.good("the build is up to date")
                : Finding.bad(
                        "the build is missing or older than the sources",
                        "run ./hirenow build (demo and up also do it)");
    }

    static Finding ffmpeg(Ffmpeg chosen) {
        return switch (chosen.result()) {
            case FfmpegCheck.Usable(String version) ->
                Finding.good("ffmpeg %s works (%s)".formatted(version, chosen.origin()));
            case FfmpegCheck.Unusable(String reason) ->
                Finding.bad("ffmpeg cannot be used (%s): %s".formatted(chosen.origin(), reason), chosen.remedy());
        };
    }

    private static Finding leftBehind(Path up) {
        List<ProcessIdentity> orphans = OrphanProcesses.in(StackPaths.of(up).run());
        return orphans.isEmpty()
                ? Finding.good("no processes left from an earlier run")
                : Finding.warning(
                        orphans.size() + " processes left from an earlier run: "
                                + orphans.stream().map(ProcessIdentity::pid).toList(),
                        "no action needed: the next ./hirenow up stops them");
    }
}
