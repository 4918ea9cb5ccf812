package dev.hirenow.transcription.deepgram;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.work.call.ProviderCallOutcome.ErrorDetails;

/**
 * An error response in any of the provider's formats: {@code err_code}/{@code err_msg}, {@code category}/{@code
 * message}, {@code error_code}, a header alone, or a proxy's HTML.
 *
 * @param status HTTP status
 * @param code the provider's, or HTTP_ and the status
 * @param message in lower case, to search for known words; never logged
 * @param requestId the provider's, or null
 * @param ofTheProvider whether the provider itself responded: the response has an error code or request id of its
 *     own
 */
record DeepgramError(
        int status, String code, String message, @Nullable String requestId, boolean ofTheProvider) {

    private static final int LONGEST_CODE = 60;

    static DeepgramError of(DeepgramHttpResponse answer, ObjectMapper json) {
        JsonNode body = body(answer.body(), json);
        Optional<String> named = first(body, "err_code", "category", "error_code");
        String code = named.orElse("HTTP_" + answer.status());
        String message = first(body, "err_msg", "message")
                .map(text -> text + " " + body.path("details").asText(""))
                .or(() -> answer.header("dg-error"))
                .orElse("");
        Optional<String> requestId = first(body, "request_id").or(() -> answer.header("dg-request-id"));
        return new DeepgramError(
                answer.status(),
                code.substring(0, Math.min(code.length(), LONGEST_CODE)),
                message.toLowerCase(Locale.ROOT),
                requestId.orElse(null),
                named.isPresent()
                        || requestId.isPresent()
                        || answer.header("dg-error").isPresent());
    }

    boolean says(String words) {
        return message.contains(words);
    }

    ErrorDetails details() {
        return new ErrorDetails(status, code, requestId);
    }

    private static JsonNode body(byte[] bytes, ObjectMapper json) {
        try {
            JsonNode body = json.readTree(bytes);
            return body == null ? MissingNode.getInstance() : body;
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static Optional<String> first(JsonNode body, String... names) {
        return Stream.of(names)
                .map(name -> body.path(name).asText(""))
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
