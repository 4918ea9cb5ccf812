package dev.hirenow.local;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

import dev.hirenow.local.doctor.PreflightChecks;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.stack.ProviderKeys;
import dev.hirenow.local.stack.StackPlan;

/** Plans the stacks that the commands start, given the user's options. */
final class StackPlanFactory {
    private StackPlanFactory() {}

    /** The stack of {@code up}: on the documented ports, and it keeps its data. */
    static StackPlan up(Arguments arguments, Map<String, String> env) {
        StackPlan plan = StackPlan.in(StackPaths.findProject().resolve(".hirenow/up"))
                .withPorts(arguments.applyTo(Ports.usual(), env))
                .withServices(arguments.services());
        StackPlan fresh = arguments.fresh() ? plan.withFreshData() : plan;
        return common(arguments.tls() ? fresh.withTls() : fresh, arguments, env);
    }

    /** The stack of {@code demo}: on free ports, so that it can run next to another stack, and without earlier data. */
    static StackPlan demo(Arguments arguments, Map<String, String> env) {
        StackPlan plan = StackPlan.in(StackPaths.findProject().resolve(".hirenow/demo"))
                .withFreshData()
                .withPorts(arguments.applyTo(Ports.free(), env));
        return common(PreflightChecks.hasMemoryToLearn() ? plan.withLearning() : plan, arguments, env);
    }

    /** The stack that compares native executables with JVM packages: on free ports and without earlier data. */
    static StackPlan comparison() {
        return StackPlan.in(StackPaths.findProject().resolve(".hirenow/native"))
                .withFreshData()
                .withPorts(Ports.free());
    }

    /** The same plan with native executables instead of JVM packages. */
    static StackPlan withExecutables(StackPlan plan, Collection<StackPart> services) {
        StackPlan result = plan;
        for (StackPart service : services) {
            result = result.withExecutable(service, executable(service));
        }
        return result;
    }

    /** The stack of {@code chaos}; its data and logs stay for inspection. */
    static StackPlan chaos(Arguments arguments, Map<String, String> env) {
        if (arguments.real()) {
            throw new LauncherFailure("chaos runs only with the sandbox, never with the real providers");
        }
        return StackPlan.in(StackPaths.findProject().resolve(".hirenow/chaos"))
                .withFreshData()
                .withPorts(arguments.applyTo(Ports.free(), env));
    }

    private static StackPlan common(StackPlan plan, Arguments arguments, Map<String, String> env) {
        StackPlan result = plan;
        for (Map.Entry<StackPart, Integer> replicas : arguments.replicas().entrySet()) {
            result = result.withReplicas(replicas.getKey(), replicas.getValue());
        }
        result = withExecutables(result, arguments.natives());
        if (arguments.partsOnly()) {
            result = result.withoutSandbox();
        }
        return arguments.real() ? result.withRealProviders(ProviderKeys.from(env)) : result;
    }

    private static Path executable(StackPart service) {
        return StackPaths.of(Path.of(""))
                .executableOf(service)
                .orElseThrow(() -> new LauncherFailure("no native executable of " + service.label()
                        + " found; build it with ./hirenow native " + service.label() + ""));
    }
}
