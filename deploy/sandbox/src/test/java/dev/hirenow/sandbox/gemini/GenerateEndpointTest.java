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

import dev.hirenow.sandbox.testing.Prompts;
import dev.hirenow.sandbox.testing.Sandbox;
import dev.hirenow.sandbox.testing.WithoutSpeechRecogniser;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(WithoutSpeechRecogniser.class)
class GenerateEndpointTest {

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
                    {"contents":[{"role":"user","parts":[{"text":"x"}]},{"role":"model","parts":[{"text":"y"}]}]} | Requests ending with a model turn are not supported.
                    {"contents":[{"role":"system","parts":[{"text":"x"}]}]} | Please use a valid role: user, model.
                    {"contents":[{"role":"assistant","parts":[{"text":"x"}]}]} | Please use a valid role: user, model.
                    {"contents":"x"} | Invalid value at 'contents' (type.googleapis.com/google.ai.generativelanguage.v1beta.Content), "x"
                    {"contents":[{"parts":[{"text":5}]}]} | Invalid value at 'contents[0].parts[0].text' (TYPE_STRING), 5
                    {"contents":[{"role":["user"],"parts":[{"text":"x"}]}]} | Unknown name "role" at 'contents[0]': Proto field is not repeating, cannot start list.
                    {"contents":[{"parts":[{"text":"x"}]}],"store":"no"} | Invalid value at 'store' (TYPE_BOOL), "no"
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":[]} | Proto field is not repeating, cannot start list.
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"maxOutputTokens":"many"}} | Invalid value at 'generation_config.max_output_tokens' (TYPE_INT32), "many"
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"maxOutputTokens":6.5}} | (TYPE_INT32), 6.5
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"seed":2147483648}} | (TYPE_INT32), 2147483648
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"maxOutputTokens":-1}} | maxOutputTokens value of -1 but the supported range is from 1 (inclusive) to 65537 (exclusive)
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"maxOutputTokens":0}} | maxOutputTokens value of 0
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"maxOutputTokens":65537}} | maxOutputTokens value of 65537
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"temperature":2.1}} | temperature must be in the range
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"candidateCount":0}} | candidateCount must be in the range
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"stopSequences":["a","b","c","d","e","f"]}} | stop_sequences
                    {"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"thinkingConfig":{"thinkingLevel":"deep"}}} | (type.googleapis.com/google.ai.generativelanguage.v1beta.ThinkingConfig.ThinkingLevel), "deep"
                    {"contents":[{"parts":[{"text":"x"}]}],"safetySettings":[{"category":"HARM_CATEGORY_RUDE","threshold":"OFF"}]} | Invalid value at 'safety_settings[0].category' (type.googleapis.com/google.ai.generativelanguage.v1beta.HarmCategory), "HARM_CATEGORY_RUDE"
                    {"contents":[{"parts":[{"text":"x"}]}],"safetySettings":[{"category":"HARM_CATEGORY_MEDICAL","threshold":"OFF"}]} | element predicate failed: $.category in
                    {"contents":[{"parts":[{"text":"x"}]}],"safetySettings":[{"category":"HARM_CATEGORY_HARASSMENT","threshold":"NEVER"}]} | HarmBlockThreshold), "NEVER"
                    {"contents":[{"parts":[{"text":"x"}]}],"safetySettings":[{"category":"HARM_CATEGORY_HARASSMENT"},{"category":"HARM_CATEGORY_HARASSMENT"}]} | HARM_CATEGORY_HARASSMENT is set twice
                    [] | Root element must be a message.
                    {"contents": broken | Unable to parse
                    """)
    void refusesWhatTheRealServerRefuses(String body, String says) {
        HttpResponse<String> answer = sandbox.generate(MODEL, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Sandbox.json(answer).at("/error/status").asText()).isEqualTo("INVALID_ARGUMENT");
        assertThat(Sandbox.json(answer).at("/error/message").asText()).contains(says);
    }

    @Test
    void takesWhatTheJsonOfProtocolBuffersTakes() {
        String body = """
                {"contents": {"parts": {"text": "hello"}}, "system_instruction": {"role": "system", "parts": {"text": "Be brief."}},
                 "generationConfig": {"maxOutputTokens": "512", "temperature": null, "thinkingConfig": {"thinkingLevel": "low"}},
                 "safetySettings": [{"category": "HARM_CATEGORY_HARASSMENT", "threshold": 3}], "store": false}
                """;

        assertThat(sandbox.generate(MODEL, body).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"gemini-3.5-flash-lite, 400", "gemini-3.6-flash, 400", "gemini-3.5-flash, 200", "gemini-2.5-flash, 200"
    })
    void letsNoModelFromTheSummerOf2026OnContinueItsOwnTurn(String model, int status) {
        String body = """
                {"contents": [{"role": "user", "parts": [{"text": "x"}]}, {"role": "model", "parts": [{"text": "y"}]}]}
                """;

        assertThat(sandbox.generate(model, body).statusCode()).isEqualTo(status);
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
