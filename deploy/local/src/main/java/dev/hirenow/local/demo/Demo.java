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
import dev.hirenow.local.parts.Part;
import dev.hirenow.local.process.Failure;
import dev.hirenow.local.process.Pause;
import dev.hirenow.local.stack.Plan;
import dev.hirenow.local.stack.Stack;

/** {@code ./hirenow demo}: runs a recorded interview through the public API, from creation to scores. */
public final class Demo {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Plan plan;
    private final Console console;
    private final Stages stages = new Stages();

    public Demo(Plan plan, Console console) {
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
                Api api = new Api(stack.layout().logs())) {
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
        try (Api api = new Api(stack.layout().logs())) {
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

    private Interview create(Stack stack, Api api) {
        String recruiter = "Bearer " + stack.token("recruiter");
        URI upload = stack.address(Part.UPLOAD);
        JsonNode position = api.post(
                upload.resolve("/api/v1/positions"),
                recruiter,
                Recording.position(),
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

    private void answer(Stack stack, Api api, Interview interview) {
        URI candidate = stack.address(Part.UPLOAD).resolve("/api/v1/candidate/");
        JsonNode questions = api.find(candidate.resolve("interview"), interview.authorization())
                .orElseThrow(() -> new Failure(
                        "the candidate cannot find the interview",
                        stack.layout().logs()))
                .path("questions");
        List<Recording.Answer> answers = Recording.answers();
        for (int i = 0; i < answers.size(); i++) {
            Recording.Answer answer = answers.get(i);
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

    private JsonNode awaitResult(Stack stack, Api api, Interview interview) {
        String reviewer = "Bearer " + stack.token("reviewer");
        URI address = stack.address(Part.RESULTS).resolve("/api/v1/results/" + interview.id());
        Instant deadline = Instant.now().plus(PATIENCE);
        Watch watch = new Watch(new Obstacles(stack, api), console);
        while (Instant.now().isBefore(deadline)) {
            Optional<JsonNode> result = api.find(address, reviewer);
            String state =
                    result.map(found -> Fields.text(found, "state", "status")).orElse("");
            if (state.contains("FAILED")) {
                throw new Failure(
                        "the analysis failed: "
                                + Fields.text(result.orElseThrow(), "failure.reason", "reason", "analysis.reason"),
                        stack.log(Part.ANALYSIS, 0));
            }
            if (result.filter(Demo::hasTotals).isPresent()) {
                stages.end("result ready after submission");
                return result.orElseThrow();
            }
            watch.look(interview.id(), stack.layout().logs());
            console.now("waiting for the result, now "
                    + (state.isEmpty() ? "not ready yet" : state.toLowerCase(Locale.ROOT)));
            Pause.of(BETWEEN_LOOKS);
        }
        throw new Failure(
                "no result after " + PATIENCE.toMinutes() + " minutes" + watch.lastWords(),
                stack.layout().logs());
    }

    private static boolean hasTotals(JsonNode result) {
        return Fields.first(result, "totals", "analysis.totals").has("questions");
    }

    private List<String> providers(Stack stack, Api api, JsonNode result) {
        String judge = Fields.text(result, "model.provider", "analysis.model.provider");
        String model = Fields.text(result, "model.answered", "model.asked", "analysis.model.answered");
        if (!plan.sandbox()) {
            return List.of(
                    "",
                    "Answered by the REAL providers: Deepgram, and " + judge + " (" + model + ") with "
                            + Fields.first(result, "model.calls", "analysis.model.calls")
                                    .asInt() + " call(s).");
        }
        JsonNode counters = api.find(stack.address(Part.SANDBOX).resolve("/sandbox/counters"), "none")
                .orElseThrow(() -> new Failure("the sandbox did not return its counters", stack.log(Part.SANDBOX, 0)));
        return List.of(
                "",
                "Answered by the sandbox, not by the real providers: its speech recognition transcribed the recordings,",
                "its rule scorer rated them. Its Deepgram endpoint received "
                        + counters.path("deepgram").path("calls").asInt() + " calls, its Gemini endpoint received "
                        + counters.path("gemini").path("calls").asInt() + " call(s) for the interview.");
    }
}
