package dev.hirenow.sandbox.traffic;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One recorded call. It contains no keys: a secret header's value is replaced by its scheme.
 *
 * @param number counts the provider's calls from 1
 * @param path with its query, keys masked
 * @param headers by lower-case name
 * @param bodySha256 hex; absent until the body has been read
 * @param body the text of a Gemini request; absent for audio
 * @param status HTTP status that was sent, 499 if the client disconnected first, 0 if the sandbox cut the
 *     connection, absent while in progress
 * @param latencyMs from the request line to the end of the response
 */
public record RecordedCall(
        Provider provider,
        long number,
        Instant at,
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String bodySha256,
        long bodyBytes,
        @Nullable String body,
        @Nullable Integer status,
        @Nullable Long latencyMs) {

    RecordedCall withBody(String sha256, long bytes, @Nullable String text) {
        return new RecordedCall(provider, number, at, method, path, headers, sha256, bytes, text, status, latencyMs);
    }

    RecordedCall withEnd(int endStatus, long endLatencyMs) {
        return new RecordedCall(
                provider, number, at, method, path, headers, bodySha256, bodyBytes, body, endStatus, endLatencyMs);
    }
}
