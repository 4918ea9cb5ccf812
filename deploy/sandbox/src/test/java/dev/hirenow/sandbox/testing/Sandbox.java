package dev.hirenow.sandbox.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A client of the sandbox. */
public final class Sandbox {

    public static final String DEEPGRAM_KEY = "sandbox-deepgram-key";
    public static final String GEMINI_KEY = "sandbox-gemini-key";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI root;

    public Sandbox(URI root) {
        this.root = root;
    }

    public HttpResponse<String> listen(byte[] body, String query) {
        return send(listening(body, query, "Token " + DEEPGRAM_KEY, "audio/wav"));
    }

    public CompletableFuture<HttpResponse<String>> listenLater(byte[] body, String query) {
        return HTTP.sendAsync(
                listening(body, query, "Token " + DEEPGRAM_KEY, "audio/wav"), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> listen(byte[] body, String query, String authorization, String type) {
        return send(listening(body, query, authorization, type));
    }

    private HttpRequest listening(byte[] body, String query, String authorization, String type) {
        return request("/v1/listen?" + query)
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    public HttpResponse<String> generate(String model, String body, String... headers) {
        return send(request("/v1beta/models/" + model + ":generateContent")
                .header("Content-Type", "application/json")
                .headers(headers.length == 0 ? new String[] {"x-goog-api-key", GEMINI_KEY} : headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    public HttpResponse<String> script(String rules) {
        return send(request("/sandbox/script")
                .PUT(HttpRequest.BodyPublishers.ofString(rules))
                .build());
    }

    public int release(String query) {
        return json(post("/sandbox/release?" + query, "")).path("released").asInt();
    }

    public JsonNode get(String path) {
        return json(send(request(path).GET().build()));
    }

    public int delete(String path) {
        return send(request(path).DELETE().build()).statusCode();
    }

    /** Resets scripts and counters. */
    public void forget() {
        delete("/sandbox/script");
        delete("/sandbox/counters");
    }

    public static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    /** Bytes that look like a WAV file only by their first bytes. */
    public static byte[] wav(String content) {
        return ("RIFF1234WAVE" + content).getBytes(StandardCharsets.US_ASCII);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
