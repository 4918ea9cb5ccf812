package dev.hirenow.sandbox.deepgram;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.sandbox.testing.Sandbox;
import dev.hirenow.sandbox.testing.WithoutSpeechRecogniser;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(WithoutSpeechRecogniser.class)
class ListenEndpointTest {

    private static final String SPEECH = """
            {"provider": "deepgram", "transcript": {"words": [
              {"word": "i", "punctuated_word": "I", "start": 0.5, "end": 0.7, "confidence": 0.9},
              {"word": "agree", "punctuated_word": "agree.", "start": 0.7, "end": 1.2, "confidence": 0.8},
              {"word": "really", "punctuated_word": "Really.", "start": 3.0, "end": 3.5, "confidence": 1.0}]}}
            """;

    @TestHTTPResource
    URI root;

    private Sandbox sandbox;

    @BeforeEach
    void forget() {
        sandbox = new Sandbox(root);
        sandbox.forget();
    }

    @Test
    void refusesAWrongKeyWithoutReadingTheBody() {
        HttpResponse<String> bearer =
                sandbox.listen(new byte[0], "model=nova-3", "Bearer " + Sandbox.DEEPGRAM_KEY, "audio/wav");
        HttpResponse<String> wrong = sandbox.listen(new byte[1 << 20], "model=nova-3", "Token other", "audio/wav");

        assertThat(bearer.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(Sandbox.json(wrong).path("err_code").asText()).isEqualTo("INVALID_AUTH");
        assertThat(sandbox.get("/sandbox/calls?provider=deepgram")
                        .get(1)
                        .path("bodyBytes")
                        .asLong())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    audio/wav        | {"url":"https://x.example"} | 400 | corrupt or unsupported data
                    audio/wav        | neither this nor that       | 400 | corrupt or unsupported data
                    audio/wav        | ''                          | 400 | corrupt or unsupported data
                    application/json | {"uri":"https://x.example"} | 400 | INVALID_JSON
                    application/json | {"url":"https://x.example"} | 400 | REMOTE_CONTENT_ERROR
                    application/json | not json                    | 400 | could not process the JSON payload
                    """)
    void tellsBodiesApart(String type, String body, int status, String says) {
        HttpResponse<String> answer = sandbox.listen(
                body.getBytes(StandardCharsets.UTF_8), "model=nova-3", "Token " + Sandbox.DEEPGRAM_KEY, type);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(says);
    }

    @ParameterizedTest
    @CsvSource({
        "model=nova-33, 403",
        "model=flux-general-en, 403",
        "model=nova-3&language=tlh, 400",
        "model=nova-3&language=nb, 400",
        "model=nova-3&language=en-ZA, 400",
        "model=nova-3&language=en-GB, 503",
        "model=nova-3&language=multi, 503",
        "model=nova-3-medical&language=de, 400",
        "model=nova-2&keyterm=Quarkus, 400",
        "model=nova-3&utterances=perhaps, 400",
        "model=nova-3&keyterm=Quarkus&keyterm=Kafka&mip_opt_out=true, 503",
    })
    void checksTheQueryAsTheRealServerDoes(String query, int status) {
        assertThat(sandbox.listen(Sandbox.wav("x"), query).statusCode()).isEqualTo(status);
    }

    @Test
    void countsKeytermTokens() {
        HttpResponse<String> answer = sandbox.listen(Sandbox.wav("x"), "model=nova-3&keyterm=" + "abcd".repeat(501));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Keyterm limit exceeded");
    }

    @Test
    void repeatsTheRequestIdAndTheErrorInHeaders() {
        HttpResponse<String> answer = sandbox.listen(new byte[] {1, 2, 3}, "model=nova-3");

        JsonNode body = Sandbox.json(answer);
        assertThat(answer.headers().firstValue("dg-error"))
                .contains(body.path("err_msg").asText());
        assertThat(answer.headers().firstValue("dg-request-id"))
                .contains(body.path("request_id").asText());
    }

    @Test
    void answersWithTheDigestOfTheBytesItGot() throws Exception {
        sandbox.script(SPEECH);
        byte[] audio = Sandbox.wav("some audio");

        HttpResponse<String> answer = sandbox.listen(audio, "model=nova-3");

        JsonNode metadata = Sandbox.json(answer).path("metadata");
        assertThat(metadata.path("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(audio)));
        assertThat(answer.headers().firstValue("dg-request-id"))
                .contains(metadata.path("request_id").asText());
        assertThat(answer.headers().firstValue("x-sandbox")).contains("true");
    }

    @Test
    void sendsOptionalFieldsOnlyWhenAskedFor() {
        sandbox.script(SPEECH);

        JsonNode plain = Sandbox.json(sandbox.listen(Sandbox.wav("x"), "model=nova-3"));
        JsonNode rich = Sandbox.json(sandbox.listen(
                Sandbox.wav("x"), "model=nova-3&smart_format=true&utterances=true&diarize_model=latest&tag=t"));

        assertThat(plain.at("/results/channels/0/alternatives/0/transcript").asText())
                .isEqualTo("i agree really");
        assertThat(plain.path("results").has("utterances")).isFalse();
        assertThat(plain.at("/results/channels/0/alternatives/0").has("paragraphs"))
                .isFalse();
        assertThat(plain.at("/results/channels/0/alternatives/0/words/0").has("punctuated_word"))
                .isFalse();
        assertThat(rich.at("/results/channels/0/alternatives/0/transcript").asText())
                .isEqualTo("I agree. Really.");
        assertThat(rich.at("/results/utterances")).hasSize(2);
        assertThat(rich.at("/results/channels/0/alternatives/0/paragraphs/paragraphs/0/sentences"))
                .hasSize(2);
        assertThat(rich.at("/results/channels/0/alternatives/0/words/1/punctuated_word")
                        .asText())
                .isEqualTo("agree.");
        assertThat(rich.at("/results/channels/0/alternatives/0/words/1/speaker").isInt())
                .isTrue();
        assertThat(rich.at("/metadata/tags/0").asText()).isEqualTo("t");
    }

    @Test
    void silenceIsAnEmptyTranscriptWithoutConfidence() {
        sandbox.script("{\"provider\": \"deepgram\", \"transcript\": {\"text\": \"\", \"durationSeconds\": 4.5}}");

        JsonNode answer =
                Sandbox.json(sandbox.listen(Sandbox.wav("x"), "model=nova-3&smart_format=true&utterances=true"));

        JsonNode best = answer.at("/results/channels/0/alternatives/0");
        assertThat(best.path("transcript").asText()).isEmpty();
        assertThat(best.path("confidence").asDouble()).isZero();
        assertThat(best.path("words")).isEmpty();
        assertThat(answer.at("/results/utterances")).isEmpty();
        assertThat(answer.at("/metadata/duration").asDouble()).isEqualTo(4.5);
    }

    @Test
    void withoutItsEarItIsUnavailable() {
        HttpResponse<String> answer = sandbox.listen(Sandbox.wav("x"), "model=nova-3");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Sandbox.json(answer).path("error_code").asText()).isEqualTo("Service Unavailable");
    }
}
