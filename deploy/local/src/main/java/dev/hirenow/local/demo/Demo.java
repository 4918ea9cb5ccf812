package dev.hirenow.local.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.hirenow.local.Console;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.Pause;
import dev.hirenow.local.stack.Stack;
import dev.hirenow.local.stack.StackPlan;

/** {@code ./hirenow demo}: runs a recorded interview through the public API, from creation to scores. */
public final class Demo {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final StackPlan plan;
    private final Console console;
    private final StageTimes stages = new StageTimes();

    public Demo(StackPlan plan, Console console) {
        this.plan = plan;
        this.console = console;
    }

    /** Runs it and returns the process's exit code. */
    public int run() {
        console.say("Starting all services on this machine, with "
                + (plan.sandbox()
                        ? "the sandbox instead of the providers (nothing leaves this machine)."
                        : "the REAL providers."));
        try (Stack stack = Stack.start(plan, console);
                PublicApi api = new PublicApi(stack.paths().logs())) {
            stages.end("all services started");
            Interview interview = create(stack, api);
            answer(stack, api, interview);
            JsonNode result = awaitResult(stack, api, interview);
            console.say("");
            console.say("RESULT of interview " + interview.id());
            ResultText.of(result).forEach(console::say);
            providers(stack, api, result).forEach(console::say);
            stages.lines().forEach(console::say);
            console.say("");
        }
        console.say("The demo succeeded in " + console.seconds() + " s. To keep it running and try it: ./hirenow up");
        return 0;
    }

    /** Runs the same interview in a running stack; returns once its result can be read. */
    public void follow(Stack stack) {
        try (PublicApi api = new PublicApi(stack.paths().logs())) {
            Interview interview = create(stack, api);
            answer(stack, api, interview);
            awaitResult(stack, api, interview);
        }
    }

    /**
     * The interview from the candidate's side.
     *
     * @param id its id
     * @param authorization the candidate's Authorization header
     */
    private record Interview(String id, String authorization) {}

    private Interview create(Stack stack, PublicApi api) {
        String recruiter = "Bearer " + stack.token("recruiter");
        URI upload = stack.address(StackPart.UPLOAD);
        JsonNode position = api.post(
                upload.resolve("/api/v1/positions"),
                recruiter,
                DemoInterviewData.position(),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        ObjectNode wanted =
                JSON.createObjectNode().put("positionId", position.path("id").asText());
        wanted.putObject("candidate").put("name", "Demo Candidate");
        JsonNode created = api.post(
                upload.resolve("/api/v1/interviews"),
                recruiter,
                wanted,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        String id = created.path("id").asText();
        stages.end("position and interview created");
        console.done("interview " + id + " created by the recruiter");
        return new Interview(
                id, "Invitation " + created.path("invitation").path("token").asText());
    }

    private void answer(Stack stack, PublicApi api, Interview interview) {
        URI candidate = stack.address(StackPart.UPLOAD).resolve("/api/v1/candidate/");
        JsonNode questions = api.find(candidate.resolve("interview"), interview.authorization())
                .orElseThrow(() -> new LauncherFailure(
                        "the candidate cannot find the interview", stack.paths().logs()))
                .path("questions");
        List<DemoInterviewData.Answer> answers = DemoInterviewData.answers();
        for (int i = 0; i < answers.size(); i++) {
            DemoInterviewData.Answer answer = answers.get(i);
            String question = questions.path(i).path("id").asText();
            api.put(
                    candidate.resolve("answers/" + question + "/video"),
                    interview.authorization(),
                    answer.bytes(),
                    answer.contentType());
            stages.end("answer to " + question + " received (" + answer.file() + ", " + answer.bytes().length / 1_000
                    + " kB)");
            console.done(answer.file() + " uploaded by the candidate");
        }
        api.post(candidate.resolve("submission"), interview.authorization(), JSON.createObjectNode(), Map.of());
        stages.end("submission accepted");
        console.done("submitted");
    }

    private JsonNode awaitResult(Stack stack, PublicApi api, Interview interview) {
        String reviewer = "Bearer " + stack.token("reviewer");
        URI address = stack.address(StackPart.RESULTS).resolve("/api/v1/results/" + interview.id());
        Instant deadline = Instant.now().plus(PATIENCE);
        StallWatchdog watch = new StallWatchdog(new Blockers(stack, api), console);
        while (Instant.now().isBefore(deadline)) {
            Optional<JsonNode> result = api.find(address, reviewer);
            String state = result.map(found -> JsonFields.text(found, "state", "status"))
                    .orElse("");
            if (state.contains("FAILED")) {
                throw new LauncherFailure(
                        "the analysis failed: "
                                + JsonFields.text(result.orElseThrow(), "failure.reason", "reason", "analysis.reason"),
                        stack.log(StackPart.ANALYSIS, 0));
            }
            if (result.filter(Demo::hasTotals).isPresent()) {
                stages.end("result ready after submission");
                return result.orElseThrow();
            }
            watch.look(interview.id(), stack.paths().logs());
            console.now("waiting for the result, now "
                    + (state.isEmpty() ? "not ready yet" : state.toLowerCase(Locale.ROOT)));
            Pause.of(BETWEEN_LOOKS);
        }
        throw new LauncherFailure(
                "no result after " + PATIENCE.toMinutes() + " minutes" + watch.lastWords(),
                stack.paths().logs());
    }

    private static boolean hasTotals(JsonNode result) {
        return JsonFields.first(result, "totals", "analysis.totals").has("questions");
    }

    private List<String> providers(Stack stack, PublicApi api, JsonNode result) {
        String judge = JsonFields.text(result, "model.provider", "analysis.model.provider");
        String model = JsonFields.text(result, "model.answered", "model.asked", "analysis.model.answered");
        if (!plan.sandbox()) {
            return List.of(
                    "",
                    "Answered by the REAL providers: Deepgram, and " + judge + " (" + model + ") with "
                            + JsonFields.first(result, "model.calls", "analysis.model.calls")
                                    .asInt() + " call(s).");
        }
        JsonNode counters = api.find(stack.address(StackPart.SANDBOX).resolve("/sandbox/counters"), "none")
                .orElseThrow(() -> new LauncherFailure(
                        "the sandbox did not return its counters", stack.log(StackPart.SANDBOX, 0)));
        return List.of(
                "",
                "Answered by the sandbox, not by the real providers: its speech recognition transcribed the recordings,",
                "its rule scorer rated them. Its Deepgram endpoint received "
                        + counters.path("deepgram").path("calls").asInt() + " calls, its Gemini endpoint received "
                        + counters.path("gemini").path("calls").asInt() + " call(s) for the interview.");
    }
}
