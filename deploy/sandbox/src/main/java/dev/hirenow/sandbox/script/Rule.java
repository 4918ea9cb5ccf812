package dev.hirenow.sandbox.script;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import dev.hirenow.sandbox.traffic.Provider;

/**
 * What a test wants to happen to matching calls. Absent conditions match everything.
 *
 * @param call the provider's n-th call since the script was put, from 1
 * @param bodyContains text that the request body holds
 * @param bodySha256 hex SHA-256 of the request body
 * @param times how often the rule applies, absent: always
 * @param latencyMs waited before the answer
 * @param hold the call waits for {@code POST /sandbox/release}
 * @param fault one of the provider's fault names
 * @param retryAfterSeconds for the 429 faults
 * @param transcript Deepgram: {@code {"text","durationSeconds"?,"start"?,"confidence"?}} or {@code {"words":[...]}}
 * @param answer Gemini: the model's answer as JSON or text; {@code {{/json/pointer}}} in a string is replaced from the
 *     prompt document
 * @param modelVersion Gemini: the model that claims to have answered
 */
public record Rule(
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
