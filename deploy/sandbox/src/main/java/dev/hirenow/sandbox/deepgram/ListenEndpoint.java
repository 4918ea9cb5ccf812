package dev.hirenow.sandbox.deepgram;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.sandbox.http.ReceivedRequest;
import dev.hirenow.sandbox.http.RequestHead;
import dev.hirenow.sandbox.http.SandboxReply;
import dev.hirenow.sandbox.http.SimulatedProvider;
import dev.hirenow.sandbox.script.ScriptRule;
import dev.hirenow.sandbox.settings.SandboxSettings;
import dev.hirenow.sandbox.speech.RecognitionResult;
import dev.hirenow.sandbox.speech.SphinxSpeechRecogniser;
import dev.hirenow.sandbox.traffic.Provider;

/** Implements {@code POST /v1/listen}. */
@ApplicationScoped
class ListenEndpoint implements SimulatedProvider {

    private static final Duration SLOW = Duration.ofSeconds(15);

    private final SandboxSettings settings;
    private final SphinxSpeechRecogniser recogniser;
    private final ObjectMapper json;

    ListenEndpoint(SandboxSettings settings, SphinxSpeechRecogniser recogniser, ObjectMapper json) {
        this.settings = settings;
        this.recogniser = recogniser;
        this.json = json;
    }

    @Override
    public Provider name() {
        return Provider.DEEPGRAM;
    }

    @Override
    public String paths() {
        return "/v1/listen";
    }

    @Override
    public int concurrency() {
        return settings.deepgramConcurrency();
    }

    @Override
    public Optional<SandboxReply.Answer> refuse(RequestHead head) {
        if (!("Token " + settings.deepgramKey()).equals(head.header("authorization"))) {
            return Optional.of(errors(head).invalidAuth());
        }
        return head.method().equals("POST")
                ? Optional.empty()
                : Optional.of(errors(head).legacy(405, "METHOD_NOT_ALLOWED", "Method not allowed."));
    }

    @Override
    public SandboxReply.Answer busy(RequestHead head) {
        return errors(head).tooMany();
    }

    @Override
    public SandboxReply.Answer tooLarge(RequestHead head) {
        return errors(head).legacy(413, "PAYLOAD_TOO_LARGE", "The request body is too large.");
    }

    @Override
    public SandboxReply.Answer broken(RequestHead head) {
        return errors(head).internal();
    }

    @Override
    public Optional<String> readable(byte[] body) {
        return Optional.empty();
    }

    @Override
    public Uni<SandboxReply> answer(ReceivedRequest request, Optional<ScriptRule> rule) {
        RequestHead head = request.arrival();
        Optional<ListenFault> fault = rule.flatMap(found -> ListenFault.named(found.fault()));
        Optional<SandboxReply> faulty = fault.flatMap(found -> found.reply(
                errors(head), rule.map(ScriptRule::retryAfterSeconds).orElse(null)));
        Optional<SandboxReply.Answer> refusal = faulty.isPresent() ? Optional.empty() : refusal(request);
        if (faulty.isPresent() || refusal.isPresent()) {
            return Uni.createFrom().item(faulty.orElseGet(refusal::get));
        }
        Uni<SandboxReply> heard = heard(request, rule).map(result -> spoken(request, result, fault));
        return fault.filter(ListenFault.SLOW_FIRST_BYTE::equals).isPresent()
                        && rule.map(ScriptRule::latencyMs).isEmpty()
                ? heard.onItem().delayIt().by(SLOW)
                : heard;
    }

    private Uni<RecognitionResult> heard(ReceivedRequest request, Optional<ScriptRule> rule) {
        Optional<JsonNode> transcript = rule.map(ScriptRule::transcript);
        return transcript.isPresent()
                ? Uni.createFrom().item(ScriptedTranscriptParser.of(transcript.get()))
                : recogniser.listen(request.body());
    }

    private SandboxReply spoken(ReceivedRequest request, RecognitionResult heard, Optional<ListenFault> fault) {
        return switch (heard) {
            case RecognitionResult.Unreadable() -> errors(request.arrival()).corrupt();
            case RecognitionResult.RecogniserOff() -> errors(request.arrival()).unavailable();
            case RecognitionResult.Speech speech -> written(request, speech, fault.orElse(null));
        };
    }

    private SandboxReply written(
            ReceivedRequest request, RecognitionResult.Speech speech, @Nullable ListenFault fault) {
        ObjectNode body = new ListenResponseWriter(request, ListenOptions.of(request.arrival())).body(speech);
        switch (fault) {
            case NO_RESULTS -> body.remove("results");
            case NO_ALTERNATIVES -> ((ObjectNode) body.at("/results/channels/0")).putArray("alternatives");
            case UNKNOWN_FIELDS -> {
                body.put("sandbox_unknown_field", 1);
                ((ObjectNode) body.at("/results/channels/0/alternatives/0")).put("confidence", 1);
            }
            case null, default -> {}
        }
        SandboxReply.Answer answer = SandboxReply.Answer.json(200, body.toString())
                .with("dg-request-id", request.arrival().requestId());
        return fault == ListenFault.RESET_MID_BODY ? new SandboxReply.BrokenOff(answer) : answer;
    }

    private Optional<SandboxReply.Answer> refusal(ReceivedRequest request) {
        RequestHead head = request.arrival();
        if (!ListenOptions.readable(head)) {
            return Optional.of(errors(head).badRequest("Invalid query string."));
        }
        Optional<SandboxReply.Answer> options = ListenOptions.of(head).refusal(head);
        if (options.isPresent()) {
            return options;
        }
        if (head.mediaType().equals("application/json")) {
            return Optional.of(byAddress(request));
        }
        return AudioContainer.sniff(request.body()).isPresent()
                ? Optional.empty()
                : Optional.of(errors(head).corrupt());
    }

    /** The sandbox fetches no media: it answers a well-formed request by URL as if the media host were unreachable. */
    private SandboxReply.Answer byAddress(ReceivedRequest request) {
        ListenErrors errors = errors(request.arrival());
        try {
            JsonNode body = json.readTree(new String(request.body(), StandardCharsets.UTF_8));
            return body.path("url").isTextual()
                    ? errors.legacy(400, "REMOTE_CONTENT_ERROR", "The sandbox does not fetch media; send the bytes.")
                    : errors.invalidJson("Json deserialize error: missing field `url` at line 1 column 2");
        } catch (JsonProcessingException unreadable) {
            return errors.badRequest("Content-type was application/json, but we could not process the JSON payload.");
        }
    }

    private static ListenErrors errors(RequestHead head) {
        return new ListenErrors(head.requestId());
    }
}
