package dev.hirenow.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import dev.hirenow.local.doctor.Doctor;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackSecrets;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.stack.Stack;
import dev.hirenow.local.stack.StackFile;
import dev.hirenow.local.stack.StackPlan;

/** {@code ./hirenow up}: starts everything, prints the addresses, and runs until Ctrl-C. */
final class UpCommand {
    private final Arguments arguments;
    private final Console console;

    UpCommand(Arguments arguments, Console console) {
        this.arguments = arguments;
        this.console = console;
    }

    int run() {
        StackPlan plan = StackPlanFactory.up(arguments, System.getenv());
        Doctor.require(plan);
        if (arguments.real()) {
            RealProviderWarning.notice().forEach(console::say);
        }
        console.say("Starting; data in " + plan.data());
        try (Stack stack = Stack.start(plan, console)) {
            writeEnvFiles(stack);
            StackFile.write(stack);
            new WelcomeText(stack, console).say(arguments.real());
            untilInterrupted();
        }
        return 0;
    }

    /** Writes the settings of each service in shell syntax, for developing one service against this stack. */
    private static void writeEnvFiles(Stack stack) {
        for (StackPart service : StackPart.SERVICES) {
            StringBuilder text = new StringBuilder();
            for (Map.Entry<String, String> setting :
                    stack.environmentOf(service).entrySet()) {
                text.append(setting.getKey())
                        .append("='")
                        .append(setting.getValue().replace("'", "'\\''"))
                        .append("'\n");
            }
            Path file = stack.paths().data().resolve(service.label() + ".env");
            StackSecrets.writePrivately(file, text.toString());
        }
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }
}
