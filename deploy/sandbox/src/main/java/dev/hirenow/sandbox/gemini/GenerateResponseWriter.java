package dev.hirenow.sandbox.gemini;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes the body of a 200 response.
 *
 * @param promptTokens about four characters per token, as everywhere in this package
 * @param thoughtTokens charged to the output budget before the answer
 */
record GenerateResponseWriter(String modelVersion, String responseId, int promptTokens, int thoughtTokens) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SIGNATURE =
            Base64.getEncoder().encodeToString("sandbox".getBytes(StandardCharsets.UTF_8));

    static int tokens(String text) {
        return (text.length() + 3) / 4;
    }

    /** The answer, truncated to the output budget; empty if the thoughts used up the budget. */
    ObjectNode within(String text, int maxOutputTokens) {
        int left = maxOutputTokens - thoughtTokens;
        if (left <= 0) {
            return new GenerateResponseWriter(modelVersion, responseId, promptTokens, maxOutputTokens)
                    .finished("MAX_TOKENS", "");
        }
        return tokens(text) <= left ? finished("STOP", text) : finished("MAX_TOKENS", text.substring(0, left * 4));
    }

    /**
     * @param text if empty, the response has no parts
     */
    ObjectNode finished(String finishReason, String text) {
        return parts(finishReason, text.isEmpty() ? List.of() : List.of(signed(text)));
    }

    /** The answer in two parts after a thought. */
    ObjectNode inParts(String text) {
        int half = text.length() / 2;
        ObjectNode thought =
                JSON.objectNode().put("text", "Weighing the answers.").put("thought", true);
        return parts(
                "STOP",
                List.of(thought, JSON.objectNode().put("text", text.substring(0, half)), signed(text.substring(half))));
    }

    ObjectNode recitation() {
        ObjectNode body = finished("RECITATION", "");
        ObjectNode source =
                JSON.objectNode().put("startIndex", 10).put("endIndex", 180).put("uri", "https://example.org/x");
        ((ObjectNode) body.at("/candidates/0"))
                .putObject("citationMetadata")
                .putArray("citationSources")
                .add(source);
        return body;
    }

    ObjectNode blocked() {
        ObjectNode body = JSON.objectNode();
        body.putObject("promptFeedback").put("blockReason", "PROHIBITED_CONTENT");
        return tail(body, 0, 0);
    }

    /** Neither candidates nor feedback; the thoughts are billed nevertheless. */
    ObjectNode empty() {
        return tail(JSON.objectNode(), 0, thoughtTokens);
    }

    private ObjectNode parts(String finishReason, List<ObjectNode> parts) {
        ObjectNode body = JSON.objectNode();
        ObjectNode candidate = body.putArray("candidates").addObject();
        ObjectNode content = candidate.putObject("content");
        if (!parts.isEmpty()) {
            ArrayNode all = content.putArray("parts");
            parts.forEach(all::add);
        }
        content.put("role", "model");
        candidate.put("finishReason", finishReason).put("index", 0);
        int answered = parts.stream()
                .filter(part -> !part.path("thought").asBoolean())
                .mapToInt(part -> tokens(part.path("text").asText()))
                .sum();
        return tail(body, answered, thoughtTokens);
    }

    private ObjectNode tail(ObjectNode body, int answered, int thoughts) {
        ObjectNode usage = body.putObject("usageMetadata").put("promptTokenCount", promptTokens);
        if (answered > 0) {
            usage.put("candidatesTokenCount", answered);
        }
        usage.put("totalTokenCount", promptTokens + answered + thoughts);
        usage.set("promptTokensDetails", details(promptTokens));
        if (thoughts > 0) {
            usage.put("thoughtsTokenCount", thoughts);
        }
        return body.put("modelVersion", modelVersion).put("responseId", responseId);
    }

    static JsonNode details(int tokens) {
        ArrayNode details = JSON.arrayNode();
        details.addObject().put("modality", "TEXT").put("tokenCount", tokens);
        return details;
    }

    private static ObjectNode signed(String text) {
        return JSON.objectNode().put("text", text).put("thoughtSignature", SIGNATURE);
    }
}
