package dev.hirenow.local;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

import dev.hirenow.local.doctor.Readiness;
import dev.hirenow.local.parts.Layout;
import dev.hirenow.local.parts.Part;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.process.Failure;
import dev.hirenow.local.stack.Plan;
import dev.hirenow.local.stack.ProviderKeys;

/** The stacks that the commands start, given the user's options. */
final class Plans {
    private Plans() {}

    /** The stack of {@code up}: on the documented ports, and it keeps its data. */
    static Plan up(Arguments arguments, Map<String, String> env) {
        Plan plan = Plan.in(Layout.findProject().resolve(".hirenow/up"))
                .withPorts(arguments.applyTo(Ports.usual(), env))
                .withServices(arguments.services());
        Plan fresh = arguments.fresh() ? plan.withFreshData() : plan;
        return common(arguments.tls() ? fresh.withTls() : fresh, arguments, env);
    }

    /** The stack of {@code demo}: on free ports, so that it can run next to another stack, and without earlier data. */
    static Plan demo(Arguments arguments, Map<String, String> env) {
        Plan plan = Plan.in(Layout.findProject().resolve(".hirenow/demo"))
                .withFreshData()
                .withPorts(arguments.applyTo(Ports.free(), env));
        return common(Readiness.hasMemoryToLearn() ? plan.withLearning() : plan, arguments, env);
    }

    /** The stack that compares native executables with JVM packages: on free ports and without earlier data. */
    static Plan comparison() {
        return Plan.in(Layout.findProject().resolve(".hirenow/native"))
                .withFreshData()
                .withPorts(Ports.free());
    }

    /** The same plan with native executables instead of JVM packages. */
    static Plan withExecutables(Plan plan, Collection<Part> services) {
        Plan result = plan;
        for (Part service : services) {
            result = result.withExecutable(service, executable(service));
        }
        return result;
    }

    /** The stack of {@code chaos}; its data and logs stay for inspection. */
    static Plan chaos(Arguments arguments, Map<String, String> env) {
        if (arguments.real()) {
            throw new Failure("chaos runs only with the sandbox, never with the real providers");
        }
        return Plan.in(Layout.findProject().resolve(".hirenow/chaos"))
                .withFreshData()
                .withPorts(arguments.applyTo(Ports.free(), env));
    }

    private static Plan common(Plan plan, Arguments arguments, Map<String, String> env) {
        Plan result = plan;
        for (Map.Entry<Part, Integer> replicas : arguments.replicas().entrySet()) {
            result = result.withReplicas(replicas.getKey(), replicas.getValue());
        }
        result = withExecutables(result, arguments.natives());
        if (arguments.partsOnly()) {
            result = result.withoutSandbox();
        }
        return arguments.real() ? result.withRealProviders(ProviderKeys.from(env)) : result;
    }

    private static Path executable(Part service) {
        return Layout.of(Path.of(""))
                .executableOf(service)
                .orElseThrow(() -> new Failure("no native executable of " + service.label()
                        + " found; build it with ./hirenow native " + service.label() + ""));
    }
}
