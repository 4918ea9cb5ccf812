package dev.hirenow.local.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import com.fasterxml.jackson.databind.JsonNode;

import dev.hirenow.local.Console;
import dev.hirenow.local.demo.Recording;
import dev.hirenow.local.parts.Part;
import dev.hirenow.local.process.Failure;
import dev.hirenow.local.process.Pause;
import dev.hirenow.local.stack.Plan;
import dev.hirenow.local.stack.Stack;

/** A busy system under random faults; in the end everything is held against what was promised. */
public final class Chaos {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(200);
    private static final Duration TO_SETTLE = Duration.ofMinutes(15);
    private static final int CLIENTS = 3;
    private static final int CALLS_AT_ONCE = 10;
    // Some calls take as long as a model may think; they hold less than half of the places.
    private static final String PROVIDERS = """
            [{"provider":"deepgram","latencyMs":1500,
              "transcript":{"text":"I built a payment service and wrote tests for it. It became three times faster."}},
             {"provider":"gemini","times":2,"latencyMs":180000},
             {"provider":"gemini","times":2,"latencyMs":120000},
             {"provider":"gemini","latencyMs":4000}]""";

    private final Plan plan;
    private final Console console;
    private final Duration time;
    private final long seed;
    private final Ledger ledger = new Ledger();
    private final Client client = new Client();

    /**
     * To be run once.
     *
     * @param time how long faults come
     * @param seed chooses them
     */
    public Chaos(Plan plan, Console console, Duration time, long seed) {
        this.console = console;
        this.time = time;
        this.seed = seed;
        String most = Integer.toString(CALLS_AT_ONCE);
        this.plan = plan.withReplicas(Part.ANALYSIS, 3)
                .withReplicas(Part.TRANSCRIPTION, 2)
                .withSetting("HIRENOW_LEASE", LEASE.toSeconds() + "s")
                .withSetting("HIRENOW_KAFKA_SESSION_TIMEOUT_MS", "6000")
                .withSetting(Part.ANALYSIS, "HIRENOW_GEMINI_CALLS_AT_ONCE", most)
                .withSetting(Part.ANALYSIS, "HIRENOW_GEMINI_CALL_TIMEOUT", CALL_TIMEOUT.toSeconds() + "s")
                .withSetting(Part.TRANSCRIPTION, "HIRENOW_DEEPGRAM_CALLS_AT_ONCE", most)
                .withSetting(Part.TRANSCRIPTION, "HIRENOW_DEEPGRAM_CALL_TIMEOUT", "20s")
                .withSetting(Part.SANDBOX, "HIRENOW_SANDBOX_EAR", "false");
    }

    /** Runs it and returns the exit code: 0 when every promise was kept. */
    public int run() {
        console.say("Chaos for " + time.toMinutes() + " minutes with --seed " + seed);
        try (Stack stack = Stack.start(plan, console)) {
            script(stack);
            Instant end = Instant.now().plus(time);
            List<Thread> candidates = candidates(stack, end);
            Havoc havoc = new Havoc(stack, console, new SplittableRandom(seed), LEASE);
            havoc.until(end);
            join(candidates);
            Map<String, JsonNode> results = settle(stack);
            List<Verdicts.Verdict> verdicts = new Verdicts(stack, ledger).all(results, counters(stack), CALLS_AT_ONCE);
            console.say("");
            console.say(havoc.faults() + " faults, " + ledger.answers().size() + " answers acknowledged, "
                    + ledger.submissions().size() + " submissions; calls: " + counters(stack));
            verdicts.forEach(verdict -> console.say(verdict.toString()));
            console.say("The logs are in " + stack.layout().logs());
            return verdicts.stream().allMatch(Verdicts.Verdict::kept) ? 0 : 1;
        }
    }

    private void script(Stack stack) {
        Client.Answer answer = client.put(
                stack.address(Part.SANDBOX).resolve("/sandbox/script"),
                "none",
                "application/json",
                PROVIDERS.getBytes(StandardCharsets.UTF_8));
        if (!answer.accepted()) {
            throw new Failure("the sandbox refuses its script", stack.log(Part.SANDBOX, 0));
        }
    }

    private List<Thread> candidates(Stack stack, Instant end) {
        String recruiter = "Bearer " + stack.token("recruiter");
        byte[] recording = Recording.answers().getFirst().bytes();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            threads.add(Thread.ofVirtual()
                    .name("candidates-" + i)
                    .start(new Candidates(stack, recruiter, ledger, end, recording)));
        }
        return threads;
    }

    private Map<String, JsonNode> settle(Stack stack) {
        String reviewer = "Bearer " + stack.token("reviewer");
        Map<String, JsonNode> settled = new HashMap<>();
        Instant deadline = Instant.now().plus(TO_SETTLE);
        while (settled.size() < ledger.submissions().size() && Instant.now().isBefore(deadline)) {
            for (String interview : ledger.submissions()) {
                if (!settled.containsKey(interview)) {
                    JsonNode result = client.get(
                                    stack.address(Part.RESULTS).resolve("/api/v1/results/" + interview), reviewer)
                            .body();
                    if (List.of("ANALYZED", "FAILED")
                            .contains(result.path("state").asText())) {
                        settled.put(interview, result);
                    }
                }
            }
            console.now("waiting for results: " + settled.size() + " of "
                    + ledger.submissions().size());
            Pause.of(Duration.ofMillis(500));
        }
        return settled;
    }

    private JsonNode counters(Stack stack) {
        return client.get(stack.address(Part.SANDBOX).resolve("/sandbox/counters"), "none")
                .body();
    }

    private static void join(List<Thread> threads) {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("interrupted");
            }
        }
    }
}
