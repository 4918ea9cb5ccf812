package dev.hirenow.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import dev.hirenow.local.parts.Part;
import dev.hirenow.local.parts.Secrets;
import dev.hirenow.local.parts.SignIn;
import dev.hirenow.local.process.Failure;
import dev.hirenow.local.stack.Plan;
import dev.hirenow.local.stack.Stack;
import dev.hirenow.local.stack.StackFile;

/** {@code ./hirenow up}: starts everything, says where it is, and stays until Ctrl-C. */
final class Up {
    private final Arguments arguments;
    private final Console console;

    Up(Arguments arguments, Console console) {
        this.arguments = arguments;
        this.console = console;
    }

    int run() {
        Plan plan = Plans.up(arguments, System.getenv());
        if (arguments.real()) {
            RealProviders.notice().forEach(console::say);
        }
        console.say("Starting; data in " + plan.data());
        try (Stack stack = Stack.start(plan, console)) {
            writeEnvFiles(stack);
            StackFile.write(stack);
            describe(stack);
            untilInterrupted();
        }
        return 0;
    }

    private void describe(Stack stack) {
        console.say("");
        console.say("HireNow is up after " + console.seconds() + " s"
                + (arguments.real() ? ", with the REAL providers." : ", with the sandbox in the providers' place."));
        stack.plan().services().forEach(service -> addressesOf(stack, service));
        if (stack.plan().sandbox()) {
            line("sandbox", stack.address(Part.SANDBOX).toString());
        }
        line("sign-in", stack.address(Part.SIGN_IN) + "/hirenow");
        line(
                "S3",
                stack.address(Part.OBJECT_STORE) + "  (keys: "
                        + stack.layout().data().resolve("secrets.properties") + ")");
        line("PostgreSQL", "127.0.0.1:" + stack.ports().of(Part.POSTGRESQL) + "/hirenow  (passwords: same file)");
        line("Kafka", stack.kafkaBootstrapServers());
        line("logs", stack.layout().logs().toString());
        console.say("");
        console.say("A recruiter's token, good for 8 hours:");
        console.say("  export TOKEN=" + stack.token("recruiter"));
        console.say("Others (" + String.join(", ", SignIn.ROLES.subList(1, SignIn.ROLES.size()))
                + ") in the same way, for example:");
        console.say("  curl -s -d grant_type=client_credentials -d client_id=reviewer -d client_secret=any "
                + stack.address(Part.SIGN_IN) + "/hirenow/token");
        if (stack.plan().services().contains(Part.UPLOAD)) {
            console.say("Try:");
            console.say("  curl -s -H \"Authorization: Bearer $TOKEN\" " + stack.address(Part.UPLOAD)
                    + "/api/v1/positions");
        }
        console.say("");
        console.say("Ctrl-C stops everything.");
    }

    private void addressesOf(Stack stack, Part service) {
        List<String> addresses = new ArrayList<>();
        for (int replica = 0; replica < stack.plan().replicasOf(service); replica++) {
            addresses.add(stack.address(service, replica).toString());
        }
        line(service.label(), String.join("  ", addresses));
    }

    private void line(String name, String value) {
        console.say("  %-14s %s".formatted(name, value));
    }

    /** For developing one service against this stack: its settings, as a shell reads them. */
    private static void writeEnvFiles(Stack stack) {
        for (Part service : Part.SERVICES) {
            StringBuilder text = new StringBuilder();
            for (Map.Entry<String, String> setting :
                    stack.environmentOf(service).entrySet()) {
                text.append(setting.getKey())
                        .append("='")
                        .append(setting.getValue().replace("'", "'\\''"))
                        .append("'\n");
            }
            Path file = stack.layout().data().resolve(service.label() + ".env");
            Secrets.writePrivately(file, text.toString());
        }
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }
}
