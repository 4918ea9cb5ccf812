package dev.hirenow.local.chaos;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.stack.Stack;

/** Scripts the sandbox's responses. */
final class ProviderScript {
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
    private static final List<ProviderFault> TROUBLES = List.of(
            new ProviderFault("deepgram", "rate-limited", 5),
            new ProviderFault("deepgram", "unavailable", 3),
            new ProviderFault("deepgram", "bad-gateway-html", 2),
            new ProviderFault("deepgram", "internal-error", 1),
            new ProviderFault("deepgram", "connection-reset", 1),
            new ProviderFault("gemini", "quota-minute", 3),
            new ProviderFault("gemini", "overloaded", 3),
            new ProviderFault("gemini", "internal-error", 1),
            new ProviderFault("gemini", "connection-reset", 1));

    private record ProviderFault(String provider, String fault, int calls) {}

    private final Stack stack;
    private final RetryingClient client = new RetryingClient();

    ProviderScript(Stack stack) {
        this.stack = stack;
    }

    /** The script at the start. */
    void usual() {
        put(LONG_CALLS + USUAL);
    }

    /** Makes the next calls fail and returns a description. */
    String trouble(RandomGenerator chance) {
        ProviderFault trouble = TROUBLES.get(chance.nextInt(TROUBLES.size()));
        put("""
                {"provider":"%s","fault":"%s","times":%d},
                """.formatted(trouble.provider(), trouble.fault(), trouble.calls()) + USUAL);
        return trouble.provider() + " " + trouble.fault() + ", " + trouble.calls() + " calls";
    }

    private void put(String rules) {
        RetryingClient.Answer answer = client.put(
                stack.address(StackPart.SANDBOX).resolve("/sandbox/script"),
                "none",
                "application/json",
                ("[" + rules + "]").getBytes(StandardCharsets.UTF_8));
        if (!answer.accepted()) {
            throw new LauncherFailure("the sandbox refused the script", stack.log(StackPart.SANDBOX, 0));
        }
    }
}
