package dev.hirenow.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.hirenow.local.process.LauncherFailure;

/** A client of the public HTTP APIs. */
public final class PublicApi implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_FOUND = 404;
    private static final int FIRST_ERROR = 400;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path logs;

    /**
     * Creates a client.
     *
     * @param logs the folder that error messages refer to
     */
    public PublicApi(Path logs) {
        this.logs = logs;
    }

    /** The resource at this address; empty for 404. */
    public Optional<JsonNode> find(URI address, String authorization) {
        HttpResponse<String> response =
                send(request(address, authorization).GET().build());
        return response.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(accepted(response));
    }

    /** Posts JSON and returns the response's JSON. */
    public JsonNode post(URI address, String authorization, JsonNode body, Map<String, String> headers) {
        return send("POST", address, authorization, BodyPublishers.ofString(body.toString()), headers);
    }

    /** Puts these bytes and returns the response's JSON. */
    public JsonNode put(URI address, String authorization, byte[] body, String contentType) {
        return send(
                "PUT", address, authorization, BodyPublishers.ofByteArray(body), Map.of("Content-Type", contentType));
    }

    @Override
    public void close() {
        client.close();
    }

    private JsonNode send(
            String method, URI address, String authorization, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = request(address, authorization)
                .setHeader("Content-Type", "application/json")
                .method(method, body);
        headers.forEach(request::setHeader);
        return accepted(send(request.build()));
    }

    private static HttpRequest.Builder request(URI address, String authorization) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LauncherFailure(request.method() + " " + request.uri() + " failed: " + e, logs, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }

    private JsonNode accepted(HttpResponse<String> response) {
        JsonNode body = parse(response.body());
        if (response.statusCode() >= FIRST_ERROR) {
            String said =
                    body.path("title").asText("") + " " + body.path("detail").asText("");
            throw new LauncherFailure(
                    response.request().method() + " " + response.uri() + " returned " + response.statusCode() + " "
                            + said.strip(),
                    logs);
        }
        return body;
    }

    private static JsonNode parse(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
