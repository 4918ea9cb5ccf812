package dev.hirenow.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.hirenow.local.demo.Demo;
import dev.hirenow.local.forms.Figures;
import dev.hirenow.local.parts.Part;
import dev.hirenow.local.process.Failure;
import dev.hirenow.local.stack.Plan;
import dev.hirenow.local.stack.Stack;

/**
 * The second half of {@code ./hirenow native}: runs an interview with each form and compares start-up and resource
 * use.
 */
final class NativeComparison {
    private final List<Part> services;
    private final Console console;

    NativeComparison(Set<Part> services, Console console) {
        this.services = Part.SERVICES.stream().filter(services::contains).toList();
        this.console = console;
    }

    int run() {
        if (services.isEmpty()) {
            throw new Failure("name the services: --native upload,results");
        }
        Plan plan = Plans.comparison();
        Plan natives = Plans.withExecutables(plan, services);
        List<String> lines = new ArrayList<>();
        console.say("With the JVM packages:");
        lines.addAll(figures(plan, "JVM"));
        console.say("With native executables:");
        lines.addAll(figures(natives, "native"));
        console.say("");
        console.say(Figures.head());
        lines.stream().sorted().forEach(console::say);
        return 0;
    }

    private List<String> figures(Plan plan, String form) {
        List<String> lines = new ArrayList<>();
        try (Stack stack = Stack.start(plan, console)) {
            Demo demo = new Demo(plan, console);
            for (Part service : services) {
                lines.add(Figures.of(stack, service, () -> demo.follow(stack)).line(service, form));
            }
        }
        return lines;
    }
}
