package dev.hirenow.local;

import java.util.ArrayList;
import java.util.List;

import dev.hirenow.local.parts.HttpsProxyProcess;
import dev.hirenow.local.parts.SignInProcess;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

/** The summary for a running stack: first the pages and who can sign in, then everything else. */
final class WelcomeText {
    private final Stack stack;
    private final Console console;

    WelcomeText(Stack stack, Console console) {
        this.stack = stack;
        this.console = console;
    }

    void say(boolean real) {
        console.say("");
        console.say("HireNow is up after " + console.seconds() + " s"
                + (real ? ", with the REAL providers." : ", with the sandbox instead of the providers."));
        pages();
        users();
        stack.httpsProxy().ifPresent(this::certificate);
        addresses();
        tokens();
        console.say("");
        console.say("Press Ctrl-C to stop.");
    }

    private void pages() {
        console.say("");
        console.say("Open in a browser:");
        if (runs(StackPart.UPLOAD)) {
            line("recruiting", stack.addressForBrowsers(StackPart.UPLOAD) + "/recruiting");
            line(
                    "interview",
                    stack.addressForBrowsers(StackPart.UPLOAD) + "/interview#...  (a candidate's invitation link)");
        }
        if (runs(StackPart.RESULTS)) {
            line("dashboard", stack.addressForBrowsers(StackPart.RESULTS) + "/dashboard");
            line("operations", stack.addressForBrowsers(StackPart.RESULTS) + "/operations");
        }
    }

    private void users() {
        console.say("Sign in without a password as:");
        SignInProcess.USERS.keySet().forEach(user -> line(user, SignInProcess.MAY.getOrDefault(user, "")));
    }

    private void certificate(HttpsProxyProcess httpsProxy) {
        console.say("");
        console.say(
                "EVERY device on this network can open these pages and sign in as anyone: use only a trusted network.");
        console.say("The certificate is self-signed, so browsers warn once: " + httpsProxy.certificate());
    }

    private void addresses() {
        console.say("");
        stack.plan().services().forEach(this::addressesOf);
        if (stack.plan().sandbox()) {
            line("sandbox", stack.address(StackPart.SANDBOX).toString());
        }
        line("sign-in", stack.address(StackPart.SIGN_IN) + "/hirenow");
        line(
                "S3",
                stack.address(StackPart.OBJECT_STORE) + "  (keys: "
                        + stack.paths().data().resolve("secrets.properties") + ")");
        line("PostgreSQL", "127.0.0.1:" + stack.ports().of(StackPart.POSTGRESQL) + "/hirenow  (passwords: same file)");
        line("Kafka", stack.kafkaBootstrapServers());
        line("logs", stack.paths().logs().toString());
    }

    private void addressesOf(StackPart service) {
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
        console.say("Others (" + String.join(", ", SignInProcess.ROLES.subList(1, SignInProcess.ROLES.size()))
                + ") in the same way, for example:");
        console.say("  curl -s -d grant_type=client_credentials -d client_id=reviewer -d client_secret=any "
                + stack.address(StackPart.SIGN_IN) + "/hirenow/token");
        if (runs(StackPart.UPLOAD)) {
            console.say("Try:");
            console.say("  curl -s -H \"Authorization: Bearer $TOKEN\" " + stack.address(StackPart.UPLOAD)
                    + "/api/v1/positions");
        }
    }

    private boolean runs(StackPart service) {
        return stack.plan().services().contains(service);
    }

    private void line(String name, String value) {
        console.say("  %-14s %s".formatted(name, value));
    }
}
