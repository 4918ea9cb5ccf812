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
import dev.hirenow.local.demo.Recording;
import dev.hirenow.local.parts.Part;
import dev.hirenow.local.process.Failure;
import dev.hirenow.local.process.Pause;
import dev.hirenow.local.stack.Plan;
import dev.hirenow.local.stack.Stack;

/** Loads a system, injects random faults, and then verifies every promise. */
public final class Chaos {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(200);
    private static final Duration TO_SETTLE = Duration.ofMinutes(15);
    private static final List<String> ENDED = List.of("ANALYZED", "FAILED");
    private static final int CLIENTS = 3;
    private static final int CALLS_AT_ONCE = 10;

    private final Plan plan;
    private final Console console;
    private final Duration time;
    private final long seed;
    private final Ledger ledger = new Ledger();
    private final Client client = new Client();

    /**
     * Prepares a run; {@link #run} may be called once.
     *
     * @param time how long faults are injected
     * @param seed selects the faults
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

    /** Runs it and returns the exit code: 0 if every promise was kept. */
    public int run() {
        console.say("Chaos for " + time.toMinutes() + " minutes with --seed " + seed);
        try (Stack stack = Stack.start(plan, console)) {
            new Providers(stack).usual();
            Instant end = Instant.now().plus(time);
            List<Thread> candidates = candidates(stack, end);
            Havoc havoc = new Havoc(stack, console, new SplittableRandom(seed), LEASE, ledger);
            havoc.until(end);
            join(candidates);
            Stored stored = new StoredInStack(stack);
            Verdicts.Run run = new Verdicts.Run(
                    settle(stack, stored),
                    counters(stack),
                    CALLS_AT_ONCE,
                    havoc.stops(),
                    havoc.badEnds(),
                    readable(stack));
            List<Verdict> verdicts = new Verdicts(stored, ledger).all(run);
            console.say("");
            console.say(havoc.faults() + " faults, " + ledger.answers().size() + " answers acknowledged, "
                    + ledger.submitted() + " submissions, " + ledger.erased().size() + " erased, "
                    + ledger.poison().size() + " bad records; calls: " + run.counters());
            verdicts.forEach(verdict -> console.say(verdict.toString()));
            console.say("Logs: " + stack.layout().logs());
            return verdicts.stream().allMatch(Verdict::kept) ? 0 : 1;
        }
    }

    private List<Thread> candidates(Stack stack, Instant end) {
        String recruiter = "Bearer " + stack.token("recruiter");
        byte[] recording = Recording.answers().getFirst().bytes();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            threads.add(Thread.ofVirtual()
                    .name("candidates-" + i)
                    .start(new Candidates(
                            stack, recruiter, ledger, end, recording, new SplittableRandom(seed + 1 + i))));
        }
        return threads;
    }

    private Map<String, JsonNode> settle(Stack stack, Stored stored) {
        Map<String, JsonNode> settled = new HashMap<>();
        Instant deadline = Instant.now().plus(TO_SETTLE);
        while (Instant.now().isBefore(deadline) && (ledger.submissions().size() > settled.size() || waits(stored))) {
            for (String interview : ledger.submissions()) {
                JsonNode result = settled.containsKey(interview)
                        ? MissingNode.getInstance()
                        : result(stack, interview).body();
                if (ENDED.contains(result.path("state").asText())) {
                    settled.put(interview, result);
                }
            }
            console.now("waiting for results: " + settled.size() + " of "
                    + ledger.submissions().size());
            Pause.of(Duration.ofMillis(500));
        }
        return settled;
    }

    private boolean waits(Stored stored) {
        return !stored.openErasures().isEmpty()
                || !stored.ofAll("id", "work", "state in ('READY', 'RUNNING')").isEmpty()
                || !stored.ofAll("id", "outbox", "state <> 'SENT'").isEmpty();
    }

    private List<String> readable(Stack stack) {
        return ledger.erased().stream()
                .filter(interview -> result(stack, interview).accepted())
                .map(interview -> "interview " + interview + " can still be read")
                .toList();
    }

    private Client.Answer result(Stack stack, String interview) {
        return client.get(
                stack.address(Part.RESULTS).resolve("/api/v1/results/" + interview),
                "Bearer " + stack.token("reviewer"));
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
