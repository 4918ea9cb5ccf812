package dev.hirenow.analysis.gemini;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * An error in Google's format (google.rpc.Status with details), as far as it can be parsed.
 *
 * @param status HTTP status
 * @param error the {@code error} object; missing if the body is something else, such as a proxy's error page
 */
record GeminiError(int status, JsonNode error) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static GeminiError read(int status, byte[] body) {
        try {
            return new GeminiError(status, JSON.readTree(body).path("error"));
        } catch (IOException notJson) {
            return new GeminiError(status, MissingNode.getInstance());
        }
    }

    /** The status code, such as RESOURCE_EXHAUSTED. The message is left out because it may repeat the request. */
    String code() {
        String name = error.path("status").asText();
        String reason = detail("ErrorInfo", "reason").asText();
        return name.isEmpty() ? "HTTP_" + status : reason.isEmpty() ? name : name + "/" + reason;
    }

    /** Whether the provider itself sent this error: it has the format of all its errors. */
    boolean ofTheProvider() {
        return !error.path("status").asText().isEmpty();
    }

    /** Whether the key, the credit, the region or the model is at fault: every call would fail the same way. */
    boolean ofTheAccount() {
        return switch (status) {
            case 401, 402, 403, 404 -> true;
            case 400 -> detail("ErrorInfo", "reason").asText().startsWith("API_KEY") || code().startsWith("FAILED_PRE");
            case 429 -> message().contains("limit: 0,") || message().endsWith("limit: 0");
            default -> false;
        };
    }

    /** Whether a daily quota is used up; then the provider's retry delay is meaningless. */
    boolean ofTheDay() {
        return quotaIds().stream().anyMatch(id -> id.contains("PerDay"));
    }

    /** The delay that the provider asks for. */
    Optional<Duration> retryDelay() {
        String delay = detail("RetryInfo", "retryDelay").asText();
        if (!delay.matches("\\d{1,6}(\\.\\d{1,9})?s")) {
            return Optional.empty();
        }
        return Optional.of(Duration.parse("PT" + delay.toUpperCase(Locale.ROOT)));
    }

    private List<String> quotaIds() {
        return StreamSupport.stream(detail("QuotaFailure", "violations").spliterator(), false)
                .map(violation -> violation.path("quotaId").asText())
                .toList();
    }

    private String message() {
        return error.path("message").asText();
    }

    private JsonNode detail(String type, String field) {
        return StreamSupport.stream(error.path("details").spliterator(), false)
                .filter(detail -> detail.path("@type").asText().endsWith("google.rpc." + type))
                .map(detail -> detail.path(field))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
