package dev.hirenow.local.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.hirenow.local.Console;
import dev.hirenow.local.demo.Api;
import dev.hirenow.local.parts.Ffmpeg;
import dev.hirenow.local.parts.Layout;
import dev.hirenow.local.parts.Part;
import dev.hirenow.local.process.Failure;
import dev.hirenow.local.stack.Plan;
import dev.hirenow.local.stack.StackFile;

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
     * @throws Failure if this plan could not run
     */
    public static void require(Plan plan) {
        if (plan.services().contains(Part.TRANSCRIPTION)) {
            Readiness.requireAll(List.of(Machine.ffmpeg(Ffmpeg.chosen(Layout.of(plan.data())))));
        }
    }

    /** Runs the checks, prints the findings, and returns 0 only if nothing needs fixing. */
    public int run() {
        Path project = Layout.findProject();
        return interview.isPresent() ? lookAt(interview.orElseThrow(), project) : lookAtMachine(project);
    }

    private int lookAtMachine(Path project) {
        List<Finding> findings = new Machine(project, "yes".equals(System.getenv("HIRENOW_BUILT"))).findings();
        findings.forEach(finding -> console.say(finding.line()));
        long bad = findings.stream().filter(finding -> !finding.healthy()).count();
        console.say(bad == 0 ? "Everything is ready." : bad + " problem(s) to fix.");
        return bad == 0 ? 0 : 1;
    }

    private int lookAt(String id, Path project) {
        Path up = project.resolve(".hirenow/up");
        StackFile stack = StackFile.read(up)
                .orElseThrow(() -> new Failure("no stack is running; start it with ./hirenow up and try again"));
        try (Api api = new Api(Layout.of(up).logs())) {
            new InterviewPath(id, stack, api, Layout.of(up)).describe().forEach(console::say);
        }
        return 0;
    }
}
