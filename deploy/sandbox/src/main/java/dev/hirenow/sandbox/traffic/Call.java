package dev.hirenow.sandbox.traffic;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One call as it went over the wire. Keys never appear: a secret header's value is replaced by its scheme.
 *
 * @param number counts the provider's calls from 1
 * @param path with its query, keys masked
 * @param headers by lower-case name
 * @param bodySha256 hex; absent while the body is not read
 * @param body the text of a Gemini request, absent for audio
 * @param status HTTP status sent, 499 when the caller left first, 0 when the connection was cut on purpose,
 *     absent while in flight
 * @param latencyMs from the request line to the end of the answer
 */
public record Call(
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

    Call withBody(String sha256, long bytes, @Nullable String text) {
        return new Call(provider, number, at, method, path, headers, sha256, bytes, text, status, latencyMs);
    }

    Call withEnd(int endStatus, long endLatencyMs) {
        return new Call(
                provider, number, at, method, path, headers, bodySha256, bodyBytes, body, endStatus, endLatencyMs);
    }
}
