package dev.hirenow.local.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.Pause;

/** A client that retries broken connections, 429 and 5xx, as the pages do. */
final class RetryingClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final int NO_ANSWER = 0;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * A response.
     *
     * @param status HTTP status; 0 if there was no response
     * @param body JSON, or missing
     */
    record Answer(int status, JsonNode body) {
        boolean accepted() {
            return status >= 200 && status < 300;
        }

        private boolean worthAnotherTry() {
            return status == NO_ANSWER || status == TOO_MANY || status >= SERVER_ERROR;
        }
    }

    /** The first conclusive response; empty if there was none by the deadline. */
    Optional<Answer> insist(Instant deadline, Supplier<Answer> request) {
        while (Instant.now().isBefore(deadline)) {
            Answer answer = request.get();
            if (!answer.worthAnotherTry()) {
                return Optional.of(answer);
            }
            Pause.of(BETWEEN_TRIES);
        }
        return Optional.empty();
    }

    Answer get(URI address, String authorization) {
        return send(address, authorization, "application/json", "GET", BodyPublishers.noBody());
    }

    Answer post(URI address, String authorization, JsonNode body) {
        return send(address, authorization, "application/json", "POST", BodyPublishers.ofString(body.toString()));
    }

    Answer put(URI address, String authorization, String contentType, byte[] body) {
        return send(address, authorization, contentType, "PUT", BodyPublishers.ofByteArray(body));
    }

    private Answer send(URI address, String authorization, String contentType, String method, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", authorization)
                .header("Content-Type", contentType)
                .method(method, body)
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (IOException e) {
            return new Answer(NO_ANSWER, MissingNode.getInstance());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }

    private static JsonNode parse(String text) throws IOException {
        return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
    }
}
