package dev.hirenow.local;

import java.util.Map;

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
                .withLearning()
                .withPorts(arguments.applyTo(Ports.free(), env));
        return common(plan, arguments, env);
    }

    /** The stack that is hurt on purpose, with what it stored and logged left to be looked at. */
    static Plan chaos(Arguments arguments, Map<String, String> env) {
        if (arguments.real()) {
            throw new Failure("chaos is for the sandbox alone: it never uses the real providers");
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
        if (arguments.partsOnly()) {
            result = result.withoutSandbox();
        }
        return arguments.real() ? result.withRealProviders(ProviderKeys.from(env)) : result;
    }
}
