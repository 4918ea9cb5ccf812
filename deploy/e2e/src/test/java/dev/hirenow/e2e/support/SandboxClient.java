package dev.hirenow.e2e.support;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

/** The client of the sandbox. */
public final class SandboxClient {

    // Real transcription takes several times the length of the recording.
    private static final String SPEECH = """
            [{"provider": "deepgram", "transcript": {"durationSeconds": 5, "text":
               "I built a payment service and tested every part of it. After that it was three times faster."}}]
            """;

    private final URI address;

    public SandboxClient(Stack stack) {
        this.address = stack.address(StackPart.SANDBOX);
    }

    /** Replaces the script. */
    public void script(String rules) {
        Http.Answer answer = Http.send(
                "PUT",
                address.resolve("/sandbox/script"),
                Map.of("Content-Type", "application/json"),
                BodyPublishers.ofString(rules));
        if (answer.status() >= 300) {
            throw new AssertionError(answer.text());
        }
    }

    /**
     * Resets script and counters, and releases all held calls; from then on, every recording has the same
     * transcript.
     */
    public void reset() {
        listen();
        script(SPEECH);
    }

    /** The same, but recordings are really transcribed. */
    public void listen() {
        Http.send("DELETE", address.resolve("/sandbox/script"), Map.of(), BodyPublishers.noBody());
        Http.send("DELETE", address.resolve("/sandbox/counters"), Map.of(), BodyPublishers.noBody());
    }

    /** Releases all held calls of all providers. */
    public void release() {
        Http.send("POST", address.resolve("/sandbox/release"), Map.of(), BodyPublishers.noBody());
    }

    /** How many calls the provider received. */
    public int calls(String provider) {
        return counters(provider).path("calls").asInt();
    }

    /** How many calls it is holding. */
    public int held(String provider) {
        return counters(provider).path("held").asInt();
    }

    /** The maximum number of concurrent calls. */
    public int mostAtOnce(String provider) {
        return counters(provider).path("maxInFlight").asInt();
    }

    /** The latest calls of all providers as sent, without keys and audio. */
    public List<JsonNode> callsAsSent() {
        List<JsonNode> calls = new ArrayList<>();
        Http.send("GET", address.resolve("/sandbox/calls"), Map.of(), BodyPublishers.noBody())
                .expect(200)
                .forEach(calls::add);
        return calls;
    }

    private JsonNode counters(String provider) {
        return Http.send("GET", address.resolve("/sandbox/counters"), Map.of(), BodyPublishers.noBody())
                .expect(200)
                .path(provider);
    }
}
