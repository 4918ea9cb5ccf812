package dev.hirenow.sandbox.deepgram;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.sandbox.testing.Sandbox;
import dev.hirenow.sandbox.testing.WithoutSpeechRecogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@TestProfile(WithoutSpeechRecogniser.class)
class ListenFaultTest {

    @TestHTTPResource
    URI root;

    private Sandbox sandbox;

    @BeforeEach
    void forget() {
        sandbox = new Sandbox(root);
        sandbox.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "slow-upload, 408, SLOW_UPLOAD",
        "unprocessable, 422, ASR_UNPROCESSABLE_ENTITY",
        "rate-limited, 429, TOO_MANY_REQUESTS",
        "internal-error, 500, INTERNAL_SERVER_ERROR",
        "bad-gateway-html, 502, <html>",
        "unavailable, 503, error_code",
        "processing-timeout, 504, GATEWAY_TIMEOUT",
        "corrupt, 400, corrupt or unsupported data",
        "wrong-key, 401, INVALID_AUTH",
        "no-credit, 402, ASR_PAYMENT_REQUIRED",
        "forbidden-model, 403, INSUFFICIENT_PERMISSIONS",
        "keyterm-limit, 400, Keyterm limit exceeded",
        "invalid-json-category, 400, INVALID_JSON",
        "empty-error-body, 500, ''",
    })
    void failsAsAsked(String fault, int status, String says) {
        script(fault, "");

        HttpResponse<String> answer = sandbox.listen(Sandbox.wav("x"), "model=nova-3");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(says);
    }

    @Test
    void theEmptyErrorStillSaysInItsHeaderWhatHappened() {
        script("empty-error-body", "");

        HttpResponse<String> answer = sandbox.listen(Sandbox.wav("x"), "model=nova-3");

        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("dg-error")).contains("Internal server error.");
    }

    @Test
    void saysWhenToComeBackOnlyIfTheScriptSaysSo() {
        script("rate-limited", ", \"retryAfterSeconds\": 2, \"times\": 1");
        HttpResponse<String> withTime = sandbox.listen(Sandbox.wav("x"), "model=nova-3");
        script("rate-limited", "");
        HttpResponse<String> without = sandbox.listen(Sandbox.wav("x"), "model=nova-3");

        assertThat(withTime.headers().firstValue("retry-after")).contains("2");
        assertThat(without.headers().firstValue("retry-after")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection-reset", "reset-mid-body"})
    void cutsTheConnection(String fault) {
        script(fault, ", \"transcript\": \"hello there\"");

        assertThatThrownBy(() -> sandbox.listen(Sandbox.wav("x"), "model=nova-3"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(sandbox.get("/sandbox/counters").at("/deepgram/byStatus/0").asInt())
                .isEqualTo(1);
    }

    @Test
    void bendsTheGoodAnswer() {
        String query = "model=nova-3";
        script("no-results", ", \"transcript\": \"hello there\"");
        JsonNode noResults = Sandbox.json(sandbox.listen(Sandbox.wav("x"), query));
        script("no-alternatives", ", \"transcript\": \"hello there\"");
        JsonNode noAlternatives = Sandbox.json(sandbox.listen(Sandbox.wav("x"), query));
        script("unknown-fields", ", \"transcript\": \"hello there\"");
        JsonNode unknown = Sandbox.json(sandbox.listen(Sandbox.wav("x"), query));

        assertThat(noResults.has("results")).isFalse();
        assertThat(noAlternatives.at("/results/channels/0/alternatives")).isEmpty();
        assertThat(unknown.at("/results/channels/0/alternatives/0/confidence").isInt())
                .isTrue();
    }

    @Test
    void answersLateWithASlowFirstByte() {
        script("slow-first-byte", ", \"latencyMs\": 300, \"transcript\": \"hello there\"");
        long start = System.nanoTime();

        HttpResponse<String> answer = sandbox.listen(Sandbox.wav("x"), "model=nova-3");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThan(300_000_000L);
    }

    private void script(String fault, String more) {
        assertThat(sandbox.script("{\"provider\": \"deepgram\", \"fault\": \"" + fault + "\"" + more + "}")
                        .statusCode())
                .isEqualTo(204);
    }
}
