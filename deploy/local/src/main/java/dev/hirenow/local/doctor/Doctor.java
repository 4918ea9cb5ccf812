package dev.hirenow.local.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.hirenow.local.Console;
import dev.hirenow.local.demo.PublicApi;
import dev.hirenow.local.parts.Ffmpeg;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.stack.StackFile;
import dev.hirenow.local.stack.StackPlan;

/** {@code ./hirenow doctor}: checks the machine, or reports on one interview in the running stack. */
public final class Doctor {
    private final Optional<String> interview;
    private final Console console;

    public Doctor(Optional<String> interview, Console console) {
        this.interview = interview;
        this.console = console;
    }

    /**
     * Checks, once there is a build, what only a build contains.
     *
     * @throws LauncherFailure if this plan could not run
     */
    public static void require(StackPlan plan) {
        if (plan.services().contains(StackPart.TRANSCRIPTION)) {
            PreflightChecks.requireAll(List.of(DoctorChecks.ffmpeg(Ffmpeg.chosen(StackPaths.of(plan.data())))));
        }
    }

    /** Runs the checks, prints the findings, and returns 0 only if nothing needs fixing. */
    public int run() {
        Path project = StackPaths.findProject();
        return interview.isPresent() ? lookAt(interview.orElseThrow(), project) : lookAtMachine(project);
    }

    private int lookAtMachine(Path project) {
        List<Finding> findings = new DoctorChecks(project, "yes".equals(System.getenv("HIRENOW_BUILT"))).findings();
        findings.forEach(finding -> console.say(finding.line()));
        long bad = findings.stream().filter(finding -> !finding.healthy()).count();
        console.say(bad == 0 ? "Everything is ready." : bad + " problem(s) to fix.");
        return bad == 0 ? 0 : 1;
    }

    private int lookAt(String id, Path project) {
        Path up = project.resolve(".hirenow/up");
        StackFile stack = StackFile.read(up)
                .orElseThrow(
                        () -> new LauncherFailure("no stack is running; start it with ./hirenow up and try again"));
        try (PublicApi api = new PublicApi(StackPaths.of(up).logs())) {
            new InterviewDiagnosis(id, stack, api, StackPaths.of(up)).describe().forEach(console::say);
        }
        return 0;
    }
}
