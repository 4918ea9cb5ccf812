package dev.hirenow.sandbox.gemini;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.sandbox.door.Arrival;
import dev.hirenow.sandbox.door.ImitatedProvider;
import dev.hirenow.sandbox.door.Reply;
import dev.hirenow.sandbox.door.Request;
import dev.hirenow.sandbox.judge.Judge;
import dev.hirenow.sandbox.judge.Obedience;
import dev.hirenow.sandbox.script.Rule;
import dev.hirenow.sandbox.settings.SandboxSettings;
import dev.hirenow.sandbox.traffic.Provider;

/** Implements {@code POST /v1beta/models/{model}:generateContent} and {@code :countTokens}. */
@ApplicationScoped
class Generate implements ImitatedProvider {

    private static final int CONTEXT_TOKENS = 1_048_576;
    private static final Pattern PATH =
            Pattern.compile("/v1beta/models/([^/:%]+)(?::|%3[Aa])(generateContent|countTokens)");

    private final SandboxSettings settings;
    private final Judge judge;
    private final ObjectMapper json;

    Generate(SandboxSettings settings, Judge judge, ObjectMapper json) {
        this.settings = settings;
        this.judge = judge;
        this.json = json;
    }

    @Override
    public Provider name() {
        return Provider.GEMINI;
    }

    @Override
    public String paths() {
        return "/v1beta/models/.*";
    }

    @Override
    public int concurrency() {
        return settings.geminiConcurrency();
    }

    @Override
    public Optional<Reply.Answer> refuse(Arrival arrival) {
        String header = arrival.header("x-goog-api-key");
        String key = header == null ? arrival.param("key") : header;
        if (key == null || key.isEmpty()) {
            return Optional.of(GenerateErrors.noKey());
        }
        if (!key.equals(settings.geminiKey())) {
            return Optional.of(key.startsWith("AQ.") ? GenerateErrors.wrongAuthKey() : GenerateErrors.wrongKey());
        }
        Matcher path = PATH.matcher(arrival.path());
        if (!path.matches() || !arrival.method().equals("POST")) {
            return Optional.of(GenerateErrors.error(404, "NOT_FOUND", "Requested entity was not found."));
        }
        return Models.named(path.group(1)).isPresent()
                ? Optional.empty()
                : Optional.of(GenerateErrors.unknownModel(path.group(1), path.group(2)));
    }

    @Override
    public Reply.Answer busy(Arrival arrival) {
        return GenerateErrors.quota(arrival.path(), List.of("Minute"), 1);
    }

    @Override
    public Reply.Answer tooLarge(Arrival arrival) {
        return GenerateErrors.invalid("Request payload size exceeds the limit.");
    }

    @Override
    public Reply.Answer broken(Arrival arrival) {
        return GenerateErrors.internal();
    }

    @Override
    public Optional<String> readable(byte[] body) {
        return Optional.of(new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public Uni<Reply> answer(Request request, Optional<Rule> rule) {
        return Uni.createFrom().item(() -> replied(request, rule));
    }

    private Reply replied(Request request, Optional<Rule> rule) {
        Matcher path = PATH.matcher(request.arrival().path());
        if (!path.matches()) {
            return GenerateErrors.internal();
        }
        Optional<GenerateFault> fault = rule.flatMap(found -> GenerateFault.named(found.fault()));
        Optional<Reply> faulty = fault.flatMap(found ->
                found.reply(path.group(1), rule.map(Rule::retryAfterSeconds).orElse(null)));
        if (faulty.isPresent()) {
            return faulty.get();
        }
        try {
            JsonNode body = json.readTree(request.body());
            return path.group(2).equals("countTokens")
                    ? counted(body)
                    : generated(request.arrival(), Models.named(path.group(1)).orElseThrow(), body, rule);
        } catch (IOException unreadable) {
            return GenerateErrors.invalid("Invalid JSON payload received. Unable to parse the request.");
        }
    }

    private static Reply counted(JsonNode body) {
        KnownFields.Checked checked = KnownFields.check(body, KnownFields.COUNT);
        if (!checked.violations().isEmpty()) {
            return GenerateErrors.violations(checked.violations());
        }
        JsonNode whole = checked.request().path("generateContentRequest");
        int tokens = Prompt.of(whole.isObject() ? whole : checked.request()).tokens();
        return GenerateErrors.pretty(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("totalTokens", tokens)
                        .set("promptTokensDetails", Completion.details(tokens)));
    }

    private Reply generated(Arrival arrival, Models.Model model, JsonNode body, Optional<Rule> rule) {
        KnownFields.Checked checked = KnownFields.check(body, KnownFields.GENERATE);
        if (!checked.violations().isEmpty()) {
            return GenerateErrors.violations(checked.violations());
        }
        RequestRules rules = new RequestRules(checked.request(), model);
        Prompt prompt = Prompt.of(checked.request());
        Optional<Reply.Answer> refusal = RequestRules.deadline(arrival.header("x-server-timeout"))
                .or(rules::refusal)
                .or(() -> tooLong(prompt));
        return refusal.isPresent() ? refusal.get() : completed(arrival, rules, prompt, rule);
    }

    private static Optional<Reply.Answer> tooLong(Prompt prompt) {
        return prompt.tokens() <= CONTEXT_TOKENS
                ? Optional.empty()
                : Optional.of(GenerateErrors.invalid("The input token count (" + prompt.tokens()
                        + ") exceeds the maximum number of tokens allowed (" + CONTEXT_TOKENS + ")."));
    }

    private Reply completed(Arrival arrival, RequestRules rules, Prompt prompt, Optional<Rule> rule) {
        String version = rule.map(Rule::modelVersion)
                .or(settings::geminiModelVersion)
                .orElse(rules.model().id());
        Completion completion =
                new Completion(version, "sandbox-" + arrival.requestId(), prompt.tokens(), rules.thoughtTokens());
        JsonNode config = rules.request().path("generationConfig");
        int most = config.path("maxOutputTokens").asInt(RequestRules.MOST_OUTPUT_TOKENS);
        JsonNode document = document(prompt.first());
        JsonNode answer = rule.map(Rule::answer)
                .map(given -> ScriptedAnswer.filled(given, document))
                .orElseGet(() -> judge.answer(document, config));
        Optional<GenerateFault> fault = rule.flatMap(found -> GenerateFault.named(found.fault()));
        return fault.map(found -> FaultyCompletion.of(found, completion, misled(found, answer, document)))
                .orElseGet(() -> GenerateErrors.pretty(200, completion.within(text(answer), most)));
    }

    private static JsonNode misled(GenerateFault fault, JsonNode answer, JsonNode document) {
        return fault == GenerateFault.OBEY ? Obedience.obeyed(answer, document) : answer;
    }

    /** The prompt's JSON document; a missing node if the prompt is prose. */
    private JsonNode document(String text) {
        try {
            return json.readTree(text);
        } catch (IOException prose) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    static String text(JsonNode answer) {
        return answer.isTextual() ? answer.textValue() : answer.toString();
    }
}
