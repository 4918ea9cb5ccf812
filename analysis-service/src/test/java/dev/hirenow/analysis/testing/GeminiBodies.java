package dev.hirenow.analysis.testing;

import com.fasterxml.jackson.databind.node.TextNode;

/** Bodies in the format of the Gemini API. */
public final class GeminiBodies {

    private static final String USAGE = """
            "usageMetadata": {"promptTokenCount": 412, "candidatesTokenCount": 58, "totalTokenCount": 683,
              "promptTokensDetails": [{"modality": "TEXT", "tokenCount": 412}], "thoughtsTokenCount": 213},
            "modelVersion": "gemini-3.8-flash", "responseId": "mAitaLmkHPPlz7IPvtfUqQ4"}
            """;

    private GeminiBodies() {}

    /** The model finished this text. */
    public static String stop(String text) {
        return parts("STOP", "{\"text\": " + TextNode.valueOf(text) + ", \"thoughtSignature\": \"EmIKYAERTTIP\"}");
    }

    /** A candidate with these parts. */
    public static String parts(String finishReason, String parts) {
        return "{\"candidates\": [{\"content\": {\"parts\": [" + parts + "], \"role\": \"model\"}, \"finishReason\": \""
                + finishReason + "\", \"index\": 0}], " + USAGE;
    }

    /** A candidate without parts. */
    public static String empty(String finishReason) {
        return "{\"candidates\": [{\"content\": {\"role\": \"model\"}, \"finishReason\": \"" + finishReason
                + "\", \"index\": 0}], " + USAGE;
    }

    /** The provider blocked the prompt. */
    public static String blocked() {
        return "{\"promptFeedback\": {\"blockReason\": \"PROHIBITED_CONTENT\"}, " + USAGE;
    }

    /** Neither candidates nor feedback. */
    public static String nothing() {
        return "{" + USAGE;
    }

    /** An error with details. */
    public static String error(int code, String status, String message, String details) {
        return "{\"error\": {\"code\": %d, \"message\": %s, \"status\": \"%s\", \"details\": [%s]}}"
                .formatted(code, TextNode.valueOf(message), status, details);
    }

    /** A quota is used up; {@code delay} is a protobuf duration, or empty. */
    public static String quota(String delay, String... quotaIds) {
        StringBuilder violations = new StringBuilder();
        for (String id : quotaIds) {
            violations.append(violations.isEmpty() ? "" : ",").append("""
                    {"quotaMetric": "generativelanguage.googleapis.com/generate_content_free_tier_requests",
                     "quotaId": "%s", "quotaValue": "10"}""".formatted(id));
        }
        String failure =
                "{\"@type\": \"type.googleapis.com/google.rpc.QuotaFailure\", \"violations\": [" + violations + "]}";
        String retry = delay.isEmpty()
                ? ""
                : ",{\"@type\": \"type.googleapis.com/google.rpc.RetryInfo\", \"retryDelay\": \"" + delay + "\"}";
        return error(429, "RESOURCE_EXHAUSTED", "You exceeded your current quota, limit: 10", failure + retry);
    }

    /** The key is wrong. */
    public static String wrongKey() {
        return error(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", """
                {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID",
                 "domain": "googleapis.com"}""");
    }
}
