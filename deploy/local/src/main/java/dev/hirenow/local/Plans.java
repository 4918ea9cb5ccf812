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

/** What the commands start, given what the user asked for. */
final class Plans {
    private Plans() {}

    /** The stack that is left running: on the documented ports, its data kept. */
    static Plan up(Arguments arguments, Map<String, String> env) {
        Plan plan = Plan.in(Layout.findProject().resolve(".hirenow/up"))
                .withPorts(arguments.applyTo(Ports.usual(), env))
                .withServices(arguments.services());
        Plan fresh = arguments.fresh() ? plan.withFreshData() : plan;
        return common(arguments.tls() ? fresh.withTls() : fresh, arguments, env);
    }

    /** The stack of one demonstration: anywhere free, so that it can run beside the other, and always fresh. */
    static Plan demo(Arguments arguments, Map<String, String> env) {
        Plan plan = Plan.in(Layout.findProject().resolve(".hirenow/demo"))
                .withFreshData()
                .withPorts(arguments.applyTo(Ports.free(), env));
        return common(Readiness.hasMemoryToLearn() ? plan.withLearning() : plan, arguments, env);
    }

    /** The stack in which native executables are measured beside the JVM packages: anywhere free, and always fresh. */
    static Plan comparison() {
        return Plan.in(Layout.findProject().resolve(".hirenow/native"))
                .withFreshData()
                .withPorts(Ports.free());
    }

    /** The same plan with native executables in the place of the JVM packages. */
    static Plan withExecutables(Plan plan, Collection<Part> services) {
        Plan result = plan;
        for (Part service : services) {
            result = result.withExecutable(service, executable(service));
        }
        return result;
    }

    /** The stack that is hurt on purpose, with what it stored and logged left to be looked at. */
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
