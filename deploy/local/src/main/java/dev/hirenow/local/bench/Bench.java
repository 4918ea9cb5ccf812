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
import dev.hirenow.local.demo.Recording;
import dev.hirenow.local.parts.Layout;
import dev.hirenow.local.parts.Part;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.stack.Plan;
import dev.hirenow.local.stack.Stack;

/**
 * {@code ./hirenow bench [SCENARIO...]}: starts the stack with scripted providers, loads it from outside, and
 * prints and saves the results.
 */
public final class Bench {

    private final Plan plan;
    private final BenchOptions options;
    private final Console console;

    private Bench(Plan plan, BenchOptions options, Console console) {
        this.plan = plan;
        this.options = options;
        this.console = console;
    }

    /** Runs the benchmark with these options and returns the exit code. */
    public static int run(List<String> words, Console console) {
        BenchOptions options =
                BenchOptions.of(words, scenarios(Optional.empty()).keySet());
        Plan plan = Plan.in(Layout.findProject().resolve(".hirenow/bench"))
                .withFreshData()
                .withPorts(Ports.free())
                .withSetting(Part.SANDBOX, "HIRENOW_SANDBOX_EAR", "false");
        return new Bench(plan, options, console).run();
    }

    /** The scenarios by name; each one also runs alone. */
    private static Map<String, Supplier<Scenario>> scenarios(Optional<Comparison> comparison) {
        Map<String, Supplier<Scenario>> scenarios = new LinkedHashMap<>();
        scenarios.put("machine", MachineLimits::new);
        scenarios.put("rest", AtRest::new);
        scenarios.put("interviews", () -> new Interviews(comparison));
        scenarios.put("read", Reading::new);
        scenarios.put("upload", Uploads::new);
        scenarios.put("submit", Submissions::new);
        return scenarios;
    }

    private int run() {
        Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<Section> sections = new ArrayList<>();
        byte[] video = Recording.answers().getFirst().bytes();
        Map<String, Supplier<Scenario>> scenarios = scenarios(options.peer().map(folder -> compare(folder, video)));
        try (Stack stack = Stack.start(plan, console);
                Http http = new Http()) {
            Target target = new Target(stack);
            http.send(
                    target.latencies(
                            options.sizes().deepgramMs(), options.sizes().geminiMs()),
                    204);
            console.done("warming up with " + options.warmUp() + " interviews");
            Interviews.journeys(new Scenario.Setting(stack, target, http, console, options.sizesOfWarmUp(), video));
            Scenario.Setting setting = new Scenario.Setting(stack, target, http, console, options.sizes(), video);
            for (String name : options.scenarios()) {
                console.now(name);
                List<Section> found =
                        Objects.requireNonNull(scenarios.get(name), name).get().run(setting);
                found.forEach(section -> section.lines().forEach(console::say));
                sections.addAll(found);
            }
        }
        Path folder = plan.data().resolve("reports").resolve(began.toString().replace(':', '-'));
        BenchReport.write(folder, About.thisRun(began, options), sections);
        console.say("");
        console.say("Report: " + folder.resolve("report.html"));
        return 0;
    }

    /** Runs before the stack starts, so that the two systems do not compete for the processor. */
    private Comparison compare(Path folder, byte[] video) {
        // The other system's server closes connections that were idle for two seconds.
        System.setProperty("jdk.httpclient.keepalive.timeout", "1");
        console.now("starting the other system");
        try (Peer peer = Peer.start(folder, plan.data().resolveSibling("bench-peer"), options.sizes())) {
            return Comparison.with(peer, options.sizes(), video, console);
        }
    }
}
