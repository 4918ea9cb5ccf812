package dev.hirenow.local;

import java.util.ArrayList;
import java.util.List;

import dev.hirenow.local.parts.Part;
import dev.hirenow.local.parts.SecureDoor;
import dev.hirenow.local.parts.SignIn;
import dev.hirenow.local.stack.Stack;

/** The summary for a running stack: first the pages and who can sign in, then everything else. */
final class Welcome {
    private final Stack stack;
    private final Console console;

    Welcome(Stack stack, Console console) {
        this.stack = stack;
        this.console = console;
    }

    void say(boolean real) {
        console.say("");
        console.say("HireNow is up after " + console.seconds() + " s"
                + (real ? ", with the REAL providers." : ", with the sandbox instead of the providers."));
        pages();
        users();
        stack.door().ifPresent(this::certificate);
        addresses();
        tokens();
        console.say("");
        console.say("Press Ctrl-C to stop.");
    }

    private void pages() {
        console.say("");
        console.say("Open in a browser:");
        if (runs(Part.UPLOAD)) {
            line("recruiting", stack.addressForBrowsers(Part.UPLOAD) + "/recruiting");
            line(
                    "interview",
                    stack.addressForBrowsers(Part.UPLOAD) + "/interview#...  (a candidate's invitation link)");
        }
        if (runs(Part.RESULTS)) {
            line("dashboard", stack.addressForBrowsers(Part.RESULTS) + "/dashboard");
            line("operations", stack.addressForBrowsers(Part.RESULTS) + "/operations");
        }
    }

    private void users() {
        console.say("Sign in without a password as:");
        SignIn.USERS.keySet().forEach(user -> line(user, SignIn.MAY.getOrDefault(user, "")));
    }

    private void certificate(SecureDoor door) {
        console.say("");
        console.say(
                "EVERY device on this network can open these pages and sign in as anyone: use only a trusted network.");
        console.say("The certificate is self-signed, so browsers warn once: " + door.certificate());
    }

    private void addresses() {
        console.say("");
        stack.plan().services().forEach(this::addressesOf);
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
    }

    private void addressesOf(Part service) {
        List<String> addresses = new ArrayList<>();
        for (int replica = 0; replica < stack.plan().replicasOf(service); replica++) {
            addresses.add(stack.address(service, replica).toString());
        }
        line(service.label(), String.join("  ", addresses));
    }

    private void tokens() {
        console.say("");
        console.say("A recruiter's API token, valid for 8 hours:");
        console.say("  export TOKEN=" + stack.token("recruiter"));
        console.say("Others (" + String.join(", ", SignIn.ROLES.subList(1, SignIn.ROLES.size()))
                + ") in the same way, for example:");
        console.say("  curl -s -d grant_type=client_credentials -d client_id=reviewer -d client_secret=any "
                + stack.address(Part.SIGN_IN) + "/hirenow/token");
        if (runs(Part.UPLOAD)) {
            console.say("Try:");
            console.say("  curl -s -H \"Authorization: Bearer $TOKEN\" " + stack.address(Part.UPLOAD)
                    + "/api/v1/positions");
        }
    }

    private boolean runs(Part service) {
        return stack.plan().services().contains(service);
    }

    private void line(String name, String value) {
        console.say("  %-14s %s".formatted(name, value));
    }
}
