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

import dev.hirenow.sandbox.http.ReceivedRequest;
import dev.hirenow.sandbox.http.RequestHead;
import dev.hirenow.sandbox.http.SandboxReply;
import dev.hirenow.sandbox.http.SimulatedProvider;
import dev.hirenow.sandbox.model.PromptInjectionSimulator;
import dev.hirenow.sandbox.model.RuleBasedModel;
import dev.hirenow.sandbox.script.ScriptRule;
import dev.hirenow.sandbox.settings.SandboxSettings;
import dev.hirenow.sandbox.traffic.Provider;

/** Implements {@code POST /v1beta/models/{model}:generateContent} and {@code :countTokens}. */
@ApplicationScoped
class GenerateEndpoint implements SimulatedProvider {

    private static final int CONTEXT_TOKENS = 1_048_576;
    private static final Pattern PATH =
            Pattern.compile("/v1beta/models/([^/:%]+)(?::|%3[Aa])(generateContent|countTokens)");

    private final SandboxSettings settings;
    private final RuleBasedModel model;
    private final ObjectMapper json;

    GenerateEndpoint(SandboxSettings settings, RuleBasedModel model, ObjectMapper json) {
        this.settings = settings;
        this.model = model;
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
    public Optional<SandboxReply.Answer> refuse(RequestHead head) {
        String header = head.header("x-goog-api-key");
        String key = header == null ? head.param("key") : header;
        if (key == null || key.isEmpty()) {
            return Optional.of(GenerateErrors.noKey());
        }
        if (!key.equals(settings.geminiKey())) {
            return Optional.of(key.startsWith("AQ.") ? GenerateErrors.wrongAuthKey() : GenerateErrors.wrongKey());
        }
        Matcher path = PATH.matcher(head.path());
        if (!path.matches() || !head.method().equals("POST")) {
            return Optional.of(GenerateErrors.error(404, "NOT_FOUND", "Requested entity was not found."));
        }
        return SupportedModels.named(path.group(1)).isPresent()
                ? Optional.empty()
                : Optional.of(GenerateErrors.unknownModel(path.group(1), path.group(2)));
    }

    @Override
    public SandboxReply.Answer busy(RequestHead head) {
        return GenerateErrors.quota(head.path(), List.of("Minute"), 1);
    }

    @Override
    public SandboxReply.Answer tooLarge(RequestHead head) {
        return GenerateErrors.invalid("Request payload size exceeds the limit.");
    }

    @Override
    public SandboxReply.Answer broken(RequestHead head) {
        return GenerateErrors.internal();
    }

    @Override
    public Optional<String> readable(byte[] body) {
        return Optional.of(new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public Uni<SandboxReply> answer(ReceivedRequest request, Optional<ScriptRule> rule) {
        return Uni.createFrom().item(() -> replied(request, rule));
    }

    private SandboxReply replied(ReceivedRequest request, Optional<ScriptRule> rule) {
        Matcher path = PATH.matcher(request.arrival().path());
        if (!path.matches()) {
            return GenerateErrors.internal();
        }
        Optional<GenerateFault> fault = rule.flatMap(found -> GenerateFault.named(found.fault()));
        Optional<SandboxReply> faulty = fault.flatMap(found -> found.reply(
                path.group(1), rule.map(ScriptRule::retryAfterSeconds).orElse(null)));
        if (faulty.isPresent()) {
            return faulty.get();
        }
        try {
            JsonNode body = json.readTree(request.body());
            return path.group(2).equals("countTokens")
                    ? counted(body)
                    : generated(
                            request.arrival(),
                            SupportedModels.named(path.group(1)).orElseThrow(),
                            body,
                            rule);
        } catch (IOException unreadable) {
            return GenerateErrors.invalid("Invalid JSON payload received. Unable to parse the request.");
        }
    }

    private static SandboxReply counted(JsonNode body) {
        KnownFields.Checked checked = KnownFields.check(body, KnownFields.COUNT);
        if (!checked.violations().isEmpty()) {
            return GenerateErrors.violations(checked.violations());
        }
        JsonNode whole = checked.request().path("generateContentRequest");
        int tokens =
                ReceivedPrompt.of(whole.isObject() ? whole : checked.request()).tokens();
        return GenerateErrors.pretty(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("totalTokens", tokens)
                        .set("promptTokensDetails", GenerateResponseWriter.details(tokens)));
    }

    private SandboxReply generated(
            RequestHead head, SupportedModels.Model model, JsonNode body, Optional<ScriptRule> rule) {
        KnownFields.Checked checked = KnownFields.check(body, KnownFields.GENERATE);
        if (!checked.violations().isEmpty()) {
            return GenerateErrors.violations(checked.violations());
        }
        RequestRules rules = new RequestRules(checked.request(), model);
        ReceivedPrompt prompt = ReceivedPrompt.of(checked.request());
        Optional<SandboxReply.Answer> refusal = RequestRules.deadline(head.header("x-server-timeout"))
                .or(rules::refusal)
                .or(() -> tooLong(prompt));
        return refusal.isPresent() ? refusal.get() : completed(head, rules, prompt, rule);
    }

    private static Optional<SandboxReply.Answer> tooLong(ReceivedPrompt prompt) {
        return prompt.tokens() <= CONTEXT_TOKENS
                ? Optional.empty()
                : Optional.of(GenerateErrors.invalid("The input token count (" + prompt.tokens()
                        + ") exceeds the maximum number of tokens allowed (" + CONTEXT_TOKENS + ")."));
    }

    private SandboxReply completed(
            RequestHead head, RequestRules rules, ReceivedPrompt prompt, Optional<ScriptRule> rule) {
        String version = rule.map(ScriptRule::modelVersion)
                .or(settings::geminiModelVersion)
                .orElse(rules.model().id());
        GenerateResponseWriter writer = new GenerateResponseWriter(
                version, "sandbox-" + head.requestId(), prompt.tokens(), rules.thoughtTokens());
        JsonNode config = rules.request().path("generationConfig");
        int most = config.path("maxOutputTokens").asInt(RequestRules.MOST_OUTPUT_TOKENS);
        JsonNode document = document(prompt.first());
        JsonNode answer = rule.map(ScriptRule::answer)
                .map(given -> ScriptedAnswerTemplate.filled(given, document))
                .orElseGet(() -> model.answer(document, config));
        Optional<GenerateFault> fault = rule.flatMap(found -> GenerateFault.named(found.fault()));
        return fault.map(found -> FaultyGenerateResponse.of(found, writer, misled(found, answer, document)))
                .orElseGet(() -> GenerateErrors.pretty(200, writer.within(text(answer), most)));
    }

    private static JsonNode misled(GenerateFault fault, JsonNode answer, JsonNode document) {
        return fault == GenerateFault.OBEY ? PromptInjectionSimulator.obeyed(answer, document) : answer;
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
