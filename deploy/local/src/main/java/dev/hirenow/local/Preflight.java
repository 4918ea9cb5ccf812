package dev.hirenow.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.hirenow.local.doctor.PreflightChecks;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.stack.StackPlan;

/**
 * The checks with which {@code demo}, {@code up}, {@code chaos} and {@code test} begin: they report, before
 * anything is built, what would make the command fail later.
 *
 * <p>Before the first build, {@code ./hirenow} runs this class from its source file, so it and everything it uses
 * must need only the JDK.
 */
public final class Preflight {
    private Preflight() {}

    /** Exits with 1 and the reasons if the given command would not work. */
    public static void main(String[] words) {
        try {
            check(words, System.getenv()).require();
        } catch (LauncherFailure failure) {
            System.out.println();
            System.out.println("FAILED: " + failure.getMessage());
            System.exit(1);
        }
    }

    static PreflightChecks check(String[] words, Map<String, String> env) {
        Path project = StackPaths.findProject();
        if (words.length > 0 && words[0].equals("test")) {
            return new PreflightChecks(project, project.resolve(".hirenow/test"), Ports.free(), List.of());
        }
        StackPlan plan = plan(Arguments.parse(words), env);
        return new PreflightChecks(project, plan.data(), plan.ports(), plan.listening());
    }

    private static StackPlan plan(Arguments arguments, Map<String, String> env) {
        return switch (arguments.command()) {
            case "up" -> StackPlanFactory.up(arguments, env);
            case "demo" -> StackPlanFactory.demo(arguments, env);
            case "chaos" -> StackPlanFactory.chaos(arguments, env);
            default -> throw new LauncherFailure("there are no checks for " + arguments.command());
        };
    }
}
