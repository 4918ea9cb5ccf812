package dev.hirenow.local.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.hirenow.local.Console;
import dev.hirenow.local.demo.DemoInterviewData;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.Pause;
import dev.hirenow.local.stack.Stack;
import dev.hirenow.local.stack.StackPlan;

/** Loads a system, injects random faults, and then verifies every promise. */
public final class Chaos {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(200);
    private static final Duration TO_SETTLE = Duration.ofMinutes(15);
    private static final List<String> ENDED = List.of("ANALYZED", "FAILED");
    private static final int CLIENTS = 3;
    private static final int CALLS_AT_ONCE = 10;

    private final StackPlan plan;
    private final Console console;
    private final Duration time;
    private final long seed;
    private final AcknowledgementLog acknowledgements = new AcknowledgementLog();
    private final RetryingClient client = new RetryingClient();

    /**
     * Prepares a run; {@link #run} may be called once.
     *
     * @param time how long faults are injected
     * @param seed selects the faults
     */
    public Chaos(StackPlan plan, Console console, Duration time, long seed) {
        this.console = console;
        this.time = time;
        this.seed = seed;
        String most = Integer.toString(CALLS_AT_ONCE);
        this.plan = plan.withReplicas(StackPart.ANALYSIS, 3)
                .withReplicas(StackPart.TRANSCRIPTION, 2)
                .withSetting("HIRENOW_LEASE", LEASE.toSeconds() + "s")
                .withSetting("HIRENOW_KAFKA_SESSION_TIMEOUT_MS", "6000")
                .withSetting(StackPart.ANALYSIS, "HIRENOW_GEMINI_CALLS_AT_ONCE", most)
                .withSetting(StackPart.ANALYSIS, "HIRENOW_GEMINI_CALL_TIMEOUT", CALL_TIMEOUT.toSeconds() + "s")
                .withSetting(StackPart.TRANSCRIPTION, "HIRENOW_DEEPGRAM_CALLS_AT_ONCE", most)
                .withSetting(StackPart.TRANSCRIPTION, "HIRENOW_DEEPGRAM_CALL_TIMEOUT", "20s")
                .withSetting(StackPart.SANDBOX, "HIRENOW_SANDBOX_EAR", "false");
    }

    /** Runs it and returns the exit code: 0 if every promise was kept. */
    public int run() {
        console.say("Chaos for " + time.toMinutes() + " minutes with --seed " + seed);
        try (Stack stack = Stack.start(plan, console)) {
            new ProviderScript(stack).usual();
            Instant end = Instant.now().plus(time);
            List<Thread> candidates = candidates(stack, end);
            FaultInjector havoc =
                    new FaultInjector(stack, console, new SplittableRandom(seed), LEASE, acknowledgements);
            havoc.until(end);
            join(candidates);
            StoredState stored = new StackStoredState(stack);
            PromiseVerifier.Run run = new PromiseVerifier.Run(
                    settle(stack, stored),
                    counters(stack),
                    CALLS_AT_ONCE,
                    havoc.stops(),
                    havoc.badEnds(),
                    readable(stack));
            List<PromiseVerdict> verdicts = new PromiseVerifier(stored, acknowledgements).all(run);
            console.say("");
            console.say(
                    havoc.faults() + " faults, " + acknowledgements.answers().size() + " answers acknowledged, "
                            + acknowledgements.submitted() + " submissions, "
                            + acknowledgements.erased().size() + " erased, "
                            + acknowledgements.poison().size() + " bad records; calls: " + run.counters());
            verdicts.forEach(verdict -> console.say(verdict.toString()));
            console.say("Logs: " + stack.paths().logs());
            return verdicts.stream().allMatch(PromiseVerdict::kept) ? 0 : 1;
        }
    }

    private List<Thread> candidates(Stack stack, Instant end) {
        String recruiter = "Bearer " + stack.token("recruiter");
        byte[] recording = DemoInterviewData.answers().getFirst().bytes();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            threads.add(Thread.ofVirtual()
                    .name("candidates-" + i)
                    .start(new SimulatedCandidates(
                            stack, recruiter, acknowledgements, end, recording, new SplittableRandom(seed + 1 + i))));
        }
        return threads;
    }

    private Map<String, JsonNode> settle(Stack stack, StoredState stored) {
        Map<String, JsonNode> settled = new HashMap<>();
        Instant deadline = Instant.now().plus(TO_SETTLE);
        while (Instant.now().isBefore(deadline)
                && (acknowledgements.submissions().size() > settled.size() || waits(stored))) {
            for (String interview : acknowledgements.submissions()) {
                JsonNode result = settled.containsKey(interview)
                        ? MissingNode.getInstance()
                        : result(stack, interview).body();
                if (ENDED.contains(result.path("state").asText())) {
                    settled.put(interview, result);
                }
            }
            console.now("waiting for results: " + settled.size() + " of "
                    + acknowledgements.submissions().size());
            Pause.of(Duration.ofMillis(500));
        }
        return settled;
    }

    private boolean waits(StoredState stored) {
        return !stored.openErasures().isEmpty()
                || !stored.ofAll("id", "work", "state in ('READY', 'RUNNING')").isEmpty()
                || !stored.ofAll("id", "outbox", "state <> 'SENT'").isEmpty();
    }

    private List<String> readable(Stack stack) {
        return acknowledgements.erased().stream()
                .filter(interview -> result(stack, interview).accepted())
                .map(interview -> "interview " + interview + " can still be read")
                .toList();
    }

    private RetryingClient.Answer result(Stack stack, String interview) {
        return client.get(
                stack.address(StackPart.RESULTS).resolve("/api/v1/results/" + interview),
                "Bearer " + stack.token("reviewer"));
    }

    private JsonNode counters(Stack stack) {
        return client.get(stack.address(StackPart.SANDBOX).resolve("/sandbox/counters"), "none")
                .body();
    }

    private static void join(List<Thread> threads) {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LauncherFailure("interrupted");
            }
        }
    }
}
