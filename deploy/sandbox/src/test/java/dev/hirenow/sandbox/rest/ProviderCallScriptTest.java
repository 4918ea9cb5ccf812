package dev.hirenow.sandbox.rest;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.sandbox.testing.Sandbox;
import dev.hirenow.sandbox.testing.WithoutSpeechRecogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(WithoutSpeechRecogniser.class)
class ProviderCallScriptTest {

    private static final String QUERY = "model=nova-3";

    @TestHTTPResource
    URI root;

    private Sandbox sandbox;

    @BeforeEach
    void forget() {
        sandbox = new Sandbox(root);
        sandbox.forget();
    }

    @Test
    void theFirstRuleThatFitsWins() {
        sandbox.script("""
                [{"provider": "deepgram", "fault": "unavailable", "times": 1},
                 {"provider": "deepgram", "bodyContains": "blue", "transcript": {"text": "the sky is blue"}},
                 {"provider": "deepgram", "call": 3, "transcript": "the third call"},
                 {"provider": "deepgram", "transcript": {"text": "something else", "start": 1.0, "confidence": 0.5}}]
                """);

        assertThat(sandbox.listen(Sandbox.wav("blue"), QUERY).statusCode()).isEqualTo(503);
        assertThat(heard("blue")).isEqualTo("the sky is blue");
        assertThat(heard("red")).isEqualTo("the third call");
        assertThat(heard("red")).isEqualTo("something else");
    }

    @Test
    void heldCallsWaitUntilTheyAreReleased() {
        sandbox.script("{\"provider\": \"deepgram\", \"hold\": true, \"transcript\": \"at last\"}");

        CompletableFuture<HttpResponse<String>> call = sandbox.listenLater(Sandbox.wav("x"), QUERY);
        await().until(() -> counters().path("held").asInt() == 1);
        assertThat(counters().path("inFlight").asInt()).isEqualTo(1);
        assertThat(call).isNotDone();

        assertThat(sandbox.release("provider=gemini")).isZero();
        assertThat(sandbox.release("provider=deepgram&count=1")).isEqualTo(1);
        assertThat(call.join().statusCode()).isEqualTo(200);
        assertThat(counters().path("held").asInt()).isZero();
        assertThat(counters().path("inFlight").asInt()).isZero();
    }

    @Test
    void aCallerThatLeavesIsNotCountedAsInFlight() {
        sandbox.script("{\"provider\": \"deepgram\", \"fault\": \"hang\"}");

        CompletableFuture<HttpResponse<String>> call = sandbox.listenLater(Sandbox.wav("x"), QUERY);
        await().until(() -> counters().path("held").asInt() == 1);
        call.cancel(true);

        await().until(() -> counters().path("inFlight").asInt() == 0);
        assertThat(counters().path("byStatus").path("499").asInt()).isEqualTo(1);
    }

    @Test
    void oneCallMoreThanAllowedIsRefused() {
        sandbox.script("{\"provider\": \"deepgram\", \"hold\": true, \"times\": 3, \"transcript\": \"ok\"}");
        for (int i = 1; i <= 3; i++) {
            sandbox.listenLater(Sandbox.wav("x"), QUERY);
        }
        await().until(() -> counters().path("held").asInt() == 3);

        assertThat(sandbox.listen(Sandbox.wav("x"), QUERY).statusCode()).isEqualTo(429);
        assertThat(counters().path("maxInFlight").asInt()).isEqualTo(4);

        assertThat(sandbox.release("count=2")).isEqualTo(2);
        assertThat(sandbox.release("")).isEqualTo(1);
        await().until(() -> counters().path("inFlight").asInt() == 0);
    }

    @Test
    void waitsAsLongAsTheScriptSays() {
        sandbox.script("{\"provider\": \"deepgram\", \"latencyMs\": 250, \"transcript\": \"late\"}");
        long start = System.nanoTime();

        assertThat(heard("x")).isEqualTo("late");

        assertThat(System.nanoTime() - start).isGreaterThan(250_000_000L);
    }

    @Test
    void listsCallsWithoutTheKey() {
        sandbox.script("{\"provider\": \"deepgram\", \"transcript\": \"ok\"}");
        heard("x");

        JsonNode call = sandbox.get("/sandbox/calls?provider=deepgram").get(0);

        assertThat(call.path("status").asInt()).isEqualTo(200);
        assertThat(call.path("number").asInt()).isEqualTo(1);
        assertThat(call.path("headers").path("authorization").asText()).isEqualTo("Token (secret)");
        assertThat(call.path("bodyBytes").asInt()).isEqualTo(Sandbox.wav("x").length);
    }

    @Test
    void countsFromNothingAgain() {
        heard("x");
        assertThat(counters().path("calls").asInt()).isEqualTo(1);

        assertThat(sandbox.delete("/sandbox/counters")).isEqualTo(204);

        assertThat(counters().path("calls").asInt()).isZero();
        assertThat(sandbox.get("/sandbox/calls")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fault\": \"hang\"}",
                "{\"provider\": \"deepgram\", \"fault\": \"no-such-fault\"}",
                "{\"provider\": \"deepgram\", \"latency\": 5}",
                "not json"
            })
    void refusesAScriptThatCannotBeObeyed(String script) {
        HttpResponse<String> answer = sandbox.script(script);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    }

    private String heard(String audio) {
        return Sandbox.json(sandbox.listen(Sandbox.wav(audio), QUERY))
                .at("/results/channels/0/alternatives/0/transcript")
                .asText();
    }

    private JsonNode counters() {
        return sandbox.get("/sandbox/counters").path("deepgram");
    }
}
