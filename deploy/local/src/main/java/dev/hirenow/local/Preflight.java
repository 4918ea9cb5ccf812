package dev.hirenow.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.hirenow.local.doctor.Readiness;
import dev.hirenow.local.parts.Layout;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.process.Failure;
import dev.hirenow.local.stack.Plan;

/**
 * What {@code demo}, {@code up}, {@code chaos} and {@code test} begin with: whatever would make them fail later is said
 * before anything is built.
 *
 * <p>{@code ./hirenow} runs it from this file where there is no build yet: neither it nor anything it uses may need more
 * than the JDK.
 */
public final class Preflight {
    private Preflight() {}

    /** Ends with 1 and the reasons where the command given would not work. */
    public static void main(String[] words) {
        try {
            check(words, System.getenv()).require();
        } catch (Failure failure) {
            System.out.println();
            System.out.println("FAILED: " + failure.getMessage());
            System.exit(1);
        }
    }

    static Readiness check(String[] words, Map<String, String> env) {
        Path project = Layout.findProject();
        if (words.length > 0 && words[0].equals("test")) {
            return new Readiness(project, project.resolve(".hirenow/test"), Ports.free(), List.of());
        }
        Plan plan = plan(Arguments.parse(words), env);
        return new Readiness(project, plan.data(), plan.ports(), plan.listening());
    }

    private static Plan plan(Arguments arguments, Map<String, String> env) {
        return switch (arguments.command()) {
            case "up" -> Plans.up(arguments, env);
            case "demo" -> Plans.demo(arguments, env);
            case "chaos" -> Plans.chaos(arguments, env);
            default -> throw new Failure("nothing to check for " + arguments.command());
        };
    }
}
