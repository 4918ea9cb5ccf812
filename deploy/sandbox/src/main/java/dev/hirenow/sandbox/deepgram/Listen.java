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

import dev.hirenow.sandbox.door.Arrival;
import dev.hirenow.sandbox.door.ImitatedProvider;
import dev.hirenow.sandbox.door.Reply;
import dev.hirenow.sandbox.door.Request;
import dev.hirenow.sandbox.ear.Ear;
import dev.hirenow.sandbox.ear.Heard;
import dev.hirenow.sandbox.script.Rule;
import dev.hirenow.sandbox.settings.SandboxSettings;
import dev.hirenow.sandbox.traffic.Provider;

/** Implements {@code POST /v1/listen}. */
@ApplicationScoped
class Listen implements ImitatedProvider {

    private static final Duration SLOW = Duration.ofSeconds(15);

    private final SandboxSettings settings;
    private final Ear ear;
    private final ObjectMapper json;

    Listen(SandboxSettings settings, Ear ear, ObjectMapper json) {
        this.settings = settings;
        this.ear = ear;
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
    public Optional<Reply.Answer> refuse(Arrival arrival) {
        if (!("Token " + settings.deepgramKey()).equals(arrival.header("authorization"))) {
            return Optional.of(errors(arrival).invalidAuth());
        }
        return arrival.method().equals("POST")
                ? Optional.empty()
                : Optional.of(errors(arrival).legacy(405, "METHOD_NOT_ALLOWED", "Method not allowed."));
    }

    @Override
    public Reply.Answer busy(Arrival arrival) {
        return errors(arrival).tooMany();
    }

    @Override
    public Reply.Answer tooLarge(Arrival arrival) {
        return errors(arrival).legacy(413, "PAYLOAD_TOO_LARGE", "The request body is too large.");
    }

    @Override
    public Reply.Answer broken(Arrival arrival) {
        return errors(arrival).internal();
    }

    @Override
    public Optional<String> readable(byte[] body) {
        return Optional.empty();
    }

    @Override
    public Uni<Reply> answer(Request request, Optional<Rule> rule) {
        Arrival arrival = request.arrival();
        Optional<ListenFault> fault = rule.flatMap(found -> ListenFault.named(found.fault()));
        Optional<Reply> faulty = fault.flatMap(found ->
                found.reply(errors(arrival), rule.map(Rule::retryAfterSeconds).orElse(null)));
        Optional<Reply.Answer> refusal = faulty.isPresent() ? Optional.empty() : refusal(request);
        if (faulty.isPresent() || refusal.isPresent()) {
            return Uni.createFrom().item(faulty.orElseGet(refusal::get));
        }
        Uni<Reply> heard = heard(request, rule).map(result -> spoken(request, result, fault));
        return fault.filter(ListenFault.SLOW_FIRST_BYTE::equals).isPresent()
                        && rule.map(Rule::latencyMs).isEmpty()
                ? heard.onItem().delayIt().by(SLOW)
                : heard;
    }

    private Uni<Heard> heard(Request request, Optional<Rule> rule) {
        Optional<JsonNode> transcript = rule.map(Rule::transcript);
        return transcript.isPresent()
                ? Uni.createFrom().item(ScriptedSpeech.of(transcript.get()))
                : ear.listen(request.body());
    }

    private Reply spoken(Request request, Heard heard, Optional<ListenFault> fault) {
        return switch (heard) {
            case Heard.Unreadable() -> errors(request.arrival()).corrupt();
            case Heard.Deaf() -> errors(request.arrival()).unavailable();
            case Heard.Speech speech -> written(request, speech, fault.orElse(null));
        };
    }

    private Reply written(Request request, Heard.Speech speech, @Nullable ListenFault fault) {
        ObjectNode body = new ListenAnswer(request, ListenOptions.of(request.arrival())).body(speech);
        switch (fault) {
            case NO_RESULTS -> body.remove("results");
            case NO_ALTERNATIVES -> ((ObjectNode) body.at("/results/channels/0")).putArray("alternatives");
            case UNKNOWN_FIELDS -> {
                body.put("sandbox_unknown_field", 1);
                ((ObjectNode) body.at("/results/channels/0/alternatives/0")).put("confidence", 1);
            }
            case null, default -> {}
        }
        Reply.Answer answer = Reply.Answer.json(200, body.toString())
                .with("dg-request-id", request.arrival().requestId());
        return fault == ListenFault.RESET_MID_BODY ? new Reply.BrokenOff(answer) : answer;
    }

    private Optional<Reply.Answer> refusal(Request request) {
        Arrival arrival = request.arrival();
        if (!ListenOptions.readable(arrival)) {
            return Optional.of(errors(arrival).badRequest("Invalid query string."));
        }
        Optional<Reply.Answer> options = ListenOptions.of(arrival).refusal(arrival);
        if (options.isPresent()) {
            return options;
        }
        if (arrival.mediaType().equals("application/json")) {
            return Optional.of(byAddress(request));
        }
        return Container.sniff(request.body()).isPresent()
                ? Optional.empty()
                : Optional.of(errors(arrival).corrupt());
    }

    /** The sandbox fetches no media: it answers a well-formed request by URL as if the media host were unreachable. */
    private Reply.Answer byAddress(Request request) {
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

    private static ListenErrors errors(Arrival arrival) {
        return new ListenErrors(arrival.requestId());
    }
}
