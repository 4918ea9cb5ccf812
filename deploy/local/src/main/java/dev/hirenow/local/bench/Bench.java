package dev.hirenow.local.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import dev.hirenow.local.Console;
import dev.hirenow.local.demo.DemoInterviewData;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.stack.Stack;
import dev.hirenow.local.stack.StackPlan;

/**
 * {@code ./hirenow bench [SCENARIO...]}: starts the stack with scripted providers, loads it from outside, and
 * prints and saves the results.
 */
public final class Bench {

    private final StackPlan plan;
    private final BenchOptions options;
    private final Console console;

    private Bench(StackPlan plan, BenchOptions options, Console console) {
        this.plan = plan;
        this.options = options;
        this.console = console;
    }

    /** Runs the benchmark with these options and returns the exit code. */
    public static int run(List<String> words, Console console) {
        BenchOptions options =
                BenchOptions.of(words, scenarios(Optional.empty()).keySet());
        StackPlan plan = StackPlan.in(StackPaths.findProject().resolve(".hirenow/bench"))
                .withFreshData()
                .withPorts(Ports.free())
                .withSetting(StackPart.SANDBOX, "HIRENOW_SANDBOX_EAR", "false");
        return new Bench(plan, options, console).run();
    }

    /** The scenarios by name; each one also runs alone. */
    private static Map<String, Supplier<Scenario>> scenarios(Optional<PeerComparison> comparison) {
        Map<String, Supplier<Scenario>> scenarios = new LinkedHashMap<>();
        scenarios.put("machine", MachineBaselineScenario::new);
        scenarios.put("rest", IdleScenario::new);
        scenarios.put("interviews", () -> new InterviewsScenario(comparison));
        scenarios.put("read", ReadScenario::new);
        scenarios.put("upload", UploadScenario::new);
        scenarios.put("submit", SubmitScenario::new);
        return scenarios;
    }

    private int run() {
        Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<ReportSection> sections = new ArrayList<>();
        byte[] video = DemoInterviewData.answers().getFirst().bytes();
        Map<String, Supplier<Scenario>> scenarios = scenarios(options.peer().map(folder -> compare(folder, video)));
        try (Stack stack = Stack.start(plan, console);
                CheckedHttp http = new CheckedHttp()) {
            HireNowRequestFactory target = new HireNowRequestFactory(stack);
            http.send(
                    target.latencies(
                            options.sizes().deepgramMs(), options.sizes().geminiMs()),
                    204);
            console.done("warming up with " + options.warmUp() + " interviews");
            InterviewsScenario.load(new Scenario.Setting(stack, target, http, console, options.sizesOfWarmUp(), video));
            Scenario.Setting setting = new Scenario.Setting(stack, target, http, console, options.sizes(), video);
            for (String name : options.scenarios()) {
                console.now(name);
                List<ReportSection> found =
                        Objects.requireNonNull(scenarios.get(name), name).get().run(setting);
                found.forEach(section -> section.lines().forEach(console::say));
                sections.addAll(found);
            }
        }
        Path folder = plan.data().resolve("reports").resolve(began.toString().replace(':', '-'));
        BenchReport.write(folder, ReportMetadata.thisRun(began, options), sections);
        console.say("");
        console.say("Report: " + folder.resolve("report.html"));
        return 0;
    }

    /** Runs before the stack starts, so that the two systems do not compete for the processor. */
    private PeerComparison compare(Path folder, byte[] video) {
        // The other system's server closes connections that were idle for two seconds.
        System.setProperty("jdk.httpclient.keepalive.timeout", "1");
        console.now("starting the other system");
        try (PeerSystem peer = PeerSystem.start(folder, plan.data().resolveSibling("bench-peer"), options.sizes())) {
            return PeerComparison.with(peer, options.sizes(), video, console);
        }
    }
}
