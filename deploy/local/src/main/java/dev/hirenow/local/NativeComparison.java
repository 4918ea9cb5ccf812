package dev.hirenow.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.hirenow.local.demo.Demo;
import dev.hirenow.local.footprint.ProcessFigures;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.stack.Stack;
import dev.hirenow.local.stack.StackPlan;

/**
 * The second half of {@code ./hirenow native}: runs an interview with each form and compares start-up and resource
 * use.
 */
final class NativeComparison {
    private final List<StackPart> services;
    private final Console console;

    NativeComparison(Set<StackPart> services, Console console) {
        this.services = StackPart.SERVICES.stream().filter(services::contains).toList();
        this.console = console;
    }

    int run() {
        if (services.isEmpty()) {
            throw new LauncherFailure("name the services: --native upload,results");
        }
        StackPlan plan = StackPlanFactory.comparison();
        StackPlan natives = StackPlanFactory.withExecutables(plan, services);
        List<String> lines = new ArrayList<>();
        console.say("With the JVM packages:");
        lines.addAll(figures(plan, "JVM"));
        console.say("With native executables:");
        lines.addAll(figures(natives, "native"));
        console.say("");
        console.say(ProcessFigures.head());
        lines.stream().sorted().forEach(console::say);
        return 0;
    }

    private List<String> figures(StackPlan plan, String form) {
        List<String> lines = new ArrayList<>();
        try (Stack stack = Stack.start(plan, console)) {
            Demo demo = new Demo(plan, console);
            for (StackPart service : services) {
                lines.add(ProcessFigures.of(stack, service, () -> demo.follow(stack))
                        .line(service, form));
            }
        }
        return lines;
    }
}
