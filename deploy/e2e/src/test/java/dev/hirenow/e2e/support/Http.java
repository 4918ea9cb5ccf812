package dev.hirenow.e2e.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Plain HTTP with JSON. */
public final class Http {

    public static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Http() {}

    /**
     * A response.
     *
     * @param status HTTP status
     * @param text the body
     * @param headers by lower-case name; the first of several
     */
    public record Answer(int status, String text, Map<String, String> headers) {

        public Answer(int status, String text) {
            this(status, text, Map.of());
        }

        /** The body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + text, e);
            }
        }

        /** The body as JSON, asserting the status. */
        public JsonNode expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + ", got " + status + ": " + text);
            }
            return json();
        }
    }

    public static Answer get(URI address, String authorization) {
        return send("GET", address, Map.of("Authorization", authorization), BodyPublishers.noBody());
    }

    public static Answer post(URI address, String authorization, String json) {
        return send(
                "POST",
                address,
                Map.of("Authorization", authorization, "Content-Type", "application/json"),
                BodyPublishers.ofString(json));
    }

    public static Answer send(String method, URI address, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).method(method, body);
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            Map<String, String> first = new HashMap<>();
            response.headers()
                    .map()
                    .forEach((name, values) -> first.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            return new Answer(response.statusCode(), response.body(), Map.copyOf(first));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
