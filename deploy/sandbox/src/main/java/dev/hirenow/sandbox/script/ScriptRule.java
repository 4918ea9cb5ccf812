package dev.hirenow.sandbox.script;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import dev.hirenow.sandbox.traffic.Provider;

/**
 * What happens to matching calls. Absent conditions match every call.
 *
 * @param call the provider's n-th call since the script was set, from 1
 * @param bodyContains text that the request body contains
 * @param bodySha256 hex SHA-256 of the request body
 * @param times how many times the rule applies; unlimited if absent
 * @param latencyMs delay before the response, in milliseconds
 * @param hold whether the call waits for {@code POST /sandbox/release}
 * @param fault one of the provider's fault names
 * @param retryAfterSeconds for the 429 faults
 * @param transcript Deepgram: {@code {"text","durationSeconds"?,"start"?,"confidence"?}} or {@code {"words":[...]}}
 * @param answer Gemini: the model's answer as JSON or text; {@code {{/json/pointer}}} in a string is replaced from
 *     the prompt document
 * @param modelVersion Gemini: the model that claims to have answered
 */
public record ScriptRule(
        Provider provider,
        @Nullable Integer call,
        @Nullable String bodyContains,
        @Nullable String bodySha256,
        @Nullable Integer times,
        @Nullable Long latencyMs,
        boolean hold,
        @Nullable String fault,
        @Nullable Integer retryAfterSeconds,
        @Nullable JsonNode transcript,
        @Nullable JsonNode answer,
        @Nullable String modelVersion) {

    boolean fits(Provider asked, long number, String sha256, String body) {
        return provider == asked
                && (call == null || call == number)
                && (bodySha256 == null || bodySha256.equalsIgnoreCase(sha256))
                && (bodyContains == null || body.contains(bodyContains));
    }
}
