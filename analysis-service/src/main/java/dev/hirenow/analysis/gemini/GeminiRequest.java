package dev.hirenow.analysis.gemini;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.hirenow.analysis.scoring.Prompt;

/** The body of a generateContent call. */
final class GeminiRequest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HARMS =
            List.of("HARASSMENT", "HATE_SPEECH", "SEXUALLY_EXPLICIT", "DANGEROUS_CONTENT");
    private static final int SEED = 7;
    private static final int BYTES_PER_TOKEN = 4;

    private GeminiRequest() {}

    static byte[] bytes(Prompt prompt, String model, String thinkingLevel, int maxOutputTokens) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        text(body.putObject("systemInstruction"), prompt.instruction());
        text(body.putArray("contents").addObject().put("role", "user"), prompt.document());
        ObjectNode config = body.putObject("generationConfig");
        config.put("responseMimeType", "application/json");
        config.set("responseJsonSchema", prompt.schema());
        config.put("maxOutputTokens", maxOutputTokens).put("seed", SEED).put("candidateCount", 1);
        ModelCapabilities.thinkingLevel(model, thinkingLevel).ifPresent(level -> config.putObject("thinkingConfig")
                .put("thinkingLevel", level)
                .put("includeThoughts", false));
        harmless(body.putArray("safetySettings"));
        // Projects created since late 2026 store requests unless told otherwise.
        body.put("store", false);
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Estimated number of tokens that the model will read. */
    static long tokens(byte[] request) {
        return Math.ceilDiv(request.length, BYTES_PER_TOKEN);
    }

    /** The output limit that the request sets. */
    static long maxOutputTokens(byte[] request) {
        try {
            return JSON.readTree(request)
                    .at("/generationConfig/maxOutputTokens")
                    .asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(ObjectNode content, String text) {
        content.putArray("parts").addObject().put("text", text);
    }

    // Candidates talk about accidents and conflicts in interviews; only the most severe content should be
    // blocked.
    private static void harmless(ArrayNode settings) {
        HARMS.forEach(harm ->
                settings.addObject().put("category", "HARM_CATEGORY_" + harm).put("threshold", "BLOCK_ONLY_HIGH"));
    }
}
