package dev.hirenow.sandbox.gemini;

import java.net.URI;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.sandbox.testing.Deaf;
import dev.hirenow.sandbox.testing.Prompts;
import dev.hirenow.sandbox.testing.Sandbox;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(Deaf.class)
class GenerateTest {

    private static final String MODEL = "gemini-3.8-flash";
    private static final String HELLO = "{\"contents\": [{\"role\": \"user\", \"parts\": [{\"text\": \"hello\"}]}]%s}";

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
        "accept, none, 403, PERMISSION_DENIED",
        "x-goog-api-key, AIzaWrong, 400, API_KEY_INVALID",
        "x-goog-api-key, AQ.wrong, 401, ACCESS_TOKEN_TYPE_UNSUPPORTED",
    })
    void refusesWithoutTheKey(String header, String value, int status, String says) {
        HttpResponse<String> answer = sandbox.generate(MODEL, HELLO.formatted(""), header, value);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(says);
    }

    @Test
    void takesTheKeyInTheQueryTooAndHidesIt() {
        HttpResponse<String> answer = sandbox.post(
                "/v1beta/models/" + MODEL + ":generateContent?key=" + Sandbox.GEMINI_KEY, HELLO.formatted(""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(sandbox.get("/sandbox/calls").toString()).doesNotContain(Sandbox.GEMINI_KEY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"contents":[]} | contents is not specified
                    {"contents":[{"parts":[{"text":"x"}]}],"tempo":1} | Unknown name "tempo": Cannot find field
                    {"contents":[{"parts":[{"txt":"x"}]}]} | Unknown name "txt" at 'contents[0].parts[0]'
                    {"contents":[{"parts":[{"text":"x"}]}],"generation_config":{"includeThoughts":true}} | Unknown name "includeThoughts" at 'generation_config'
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"responseSchema":{"type":"STRING"}}} | response_mime_type
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"responseMimeType":"application/json","responseSchema":{},"responseJsonSchema":{}}} | Only one of
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"responseMimeType":"application/json","responseSchema":{"additionalProperties":false}}} | Unknown name "additionalProperties"
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"thinkingConfig":{"thinkingBudget":1,"thinkingLevel":"LOW"}}} | only one of thinking budget
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"thinkingConfig":{"thinkingLevel":"minimal"}}} | Thinking level MINIMAL is not supported
                    {"contents":[{"role":"user","parts":[{"text":"x"}]},{"role":"model","parts":[{"text":"y"}]}]} | last turn is not a model turn
                    {"contents": broken | Unable to parse
                    """)
    void refusesWhatTheRealServerRefuses(String body, String says) {
        HttpResponse<String> answer = sandbox.generate(MODEL, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Sandbox.json(answer).at("/error/status").asText()).isEqualTo("INVALID_ARGUMENT");
        assertThat(Sandbox.json(answer).at("/error/message").asText()).contains(says);
    }

    @Test
    void saysNothingMoreAboutTooLongArrays() {
        JsonNode error = Sandbox.json(sandbox.generate(
                        MODEL,
                        HELLO.formatted(
                                ",\"generationConfig\":{\"responseMimeType\":\"application/json\",\"responseJsonSchema\":"
                                        + "{\"type\":\"array\",\"maxItems\":961,\"items\":{\"type\":\"string\"}}}")))
                .path("error");

        assertThat(error.path("message").asText()).isEqualTo("Request contains an invalid argument.");
        assertThat(error.has("details")).isFalse();
    }

    @Test
    void refusesAShortDeadlineAndUnknownModels() {
        HttpResponse<String> hurried = sandbox.generate(
                MODEL, HELLO.formatted(""), "x-goog-api-key", Sandbox.GEMINI_KEY, "X-Server-Timeout", "5");
        HttpResponse<String> unknown = sandbox.generate("gemini-9", HELLO.formatted(""));
        HttpResponse<String> levelOfOldModel = sandbox.generate(
                "gemini-2.5-flash",
                HELLO.formatted(",\"generationConfig\":{\"thinkingConfig\":{\"thinkingLevel\":\"LOW\"}}"));

        assertThat(hurried.body()).contains("Minimum allowed deadline is 10s");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(levelOfOldModel.body()).contains("Thinking level is not supported for this model.");
    }

    @Test
    void answersInTheSchemaAndItsOrder() {
        HttpResponse<String> answer =
                sandbox.generate(MODEL, Prompts.request("[1] I built a new service.\n[2] It was three times faster."));

        JsonNode body = Sandbox.json(answer);
        String text = body.at("/candidates/0/content/parts/0/text").asText();
        JsonNode criterion = Sandbox.json(text).at("/answers/0/criteria/0");
        assertThat(body.at("/candidates/0/finishReason").asText()).isEqualTo("STOP");
        assertThat(criterion.fieldNames()).toIterable().containsExactly("id", "evidence", "rationale", "rating");
        assertThat(criterion.at("/evidence/0/quote").asText())
                .isIn("I built a new service.", "It was three times faster.");
        assertThat(answer.body()).startsWith("{\n  \"candidates\": [\n").endsWith("}\n");
    }

    @Test
    void countsTokensAndThoughts() {
        JsonNode usage = Sandbox.json(sandbox.generate(
                        MODEL,
                        HELLO.formatted(",\"generationConfig\":{\"thinkingConfig\":{\"thinkingLevel\":\"LOW\"}}")))
                .path("usageMetadata");
        JsonNode counted = Sandbox.json(sandbox.post(
                "/v1beta/models/" + MODEL + ":countTokens", HELLO.formatted(""), "x-goog-api-key", Sandbox.GEMINI_KEY));

        assertThat(usage.path("promptTokenCount").asInt()).isEqualTo(2);
        assertThat(usage.path("thoughtsTokenCount").asInt()).isEqualTo(64);
        assertThat(usage.path("totalTokenCount").asInt())
                .isEqualTo(2 + 64 + usage.path("candidatesTokenCount").asInt());
        assertThat(counted.path("totalTokens").asInt()).isEqualTo(2);
    }

    @Test
    void thoughtsEatASmallBudget() {
        ObjectNode request = (ObjectNode) Sandbox.json(Prompts.request("[1] I built a service."));
        ((ObjectNode) request.path("generationConfig")).put("maxOutputTokens", 200);

        JsonNode answer = Sandbox.json(sandbox.generate(MODEL, request.toString()));

        assertThat(answer.at("/candidates/0/finishReason").asText()).isEqualTo("MAX_TOKENS");
        assertThat(answer.at("/candidates/0/content").has("parts")).isFalse();
        assertThat(answer.at("/usageMetadata/thoughtsTokenCount").asInt()).isEqualTo(200);
    }

    @Test
    void aScriptedAnswerTakesIdsFromThePrompt() {
        sandbox.script("""
                [{"provider": "gemini", "bodyContains": "I built", "modelVersion": "gemini-routed-001",
                  "answer": {"answers": [{"id": "{{/answers/0/id}}", "criteria": []}]}}]
                """);

        JsonNode answer = Sandbox.json(sandbox.generate(MODEL, Prompts.request("[1] I built a service.")));

        assertThat(answer.path("modelVersion").asText()).isEqualTo("gemini-routed-001");
        assertThat(Sandbox.json(answer.at("/candidates/0/content/parts/0/text").asText())
                        .at("/answers/0/id")
                        .asText())
                .isEqualTo("a1");
    }
}
