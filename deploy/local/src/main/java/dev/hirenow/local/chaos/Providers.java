package dev.hirenow.local.chaos;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

import dev.hirenow.local.parts.Part;
import dev.hirenow.local.process.Failure;
import dev.hirenow.local.stack.Stack;

/** Scripts the sandbox's responses. */
final class Providers {
    // Some calls take as long as a model may think; they use fewer than half of the concurrent calls allowed.
    private static final String LONG_CALLS = """
            {"provider":"gemini","times":2,"latencyMs":180000},
            {"provider":"gemini","times":2,"latencyMs":120000},
            """;
    private static final String USUAL = """
            {"provider":"deepgram","latencyMs":1500,
             "transcript":{"text":"I built a payment service and wrote tests for it. It became three times faster."}},
            {"provider":"gemini","latencyMs":4000}""";
    // Faults without cost may affect several calls; faults of calls that may be billed affect one at a time.
    private static final List<Trouble> TROUBLES = List.of(
            new Trouble("deepgram", "rate-limited", 5),
            new Trouble("deepgram", "unavailable", 3),
            new Trouble("deepgram", "bad-gateway-html", 2),
            new Trouble("deepgram", "internal-error", 1),
            new Trouble("deepgram", "connection-reset", 1),
            new Trouble("gemini", "quota-minute", 3),
            new Trouble("gemini", "overloaded", 3),
            new Trouble("gemini", "internal-error", 1),
            new Trouble("gemini", "connection-reset", 1));

    private record Trouble(String provider, String fault, int calls) {}

    private final Stack stack;
    private final Client client = new Client();

    Providers(Stack stack) {
        this.stack = stack;
    }

    /** The script at the start. */
    void usual() {
        put(LONG_CALLS + USUAL);
    }

    /** Makes the next calls fail and returns a description. */
    String trouble(RandomGenerator chance) {
        Trouble trouble = TROUBLES.get(chance.nextInt(TROUBLES.size()));
        put("""
                {"provider":"%s","fault":"%s","times":%d},
                """.formatted(trouble.provider(), trouble.fault(), trouble.calls()) + USUAL);
        return trouble.provider() + " " + trouble.fault() + ", " + trouble.calls() + " calls";
    }

    private void put(String rules) {
        Client.Answer answer = client.put(
                stack.address(Part.SANDBOX).resolve("/sandbox/script"),
                "none",
                "application/json",
                ("[" + rules + "]").getBytes(StandardCharsets.UTF_8));
        if (!answer.accepted()) {
            throw new Failure("the sandbox refused the script", stack.log(Part.SANDBOX, 0));
        }
    }
}
