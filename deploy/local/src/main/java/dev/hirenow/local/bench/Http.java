package dev.hirenow.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.hirenow.local.process.Failure;

/** Requests whose every answer has to be the expected one: a figure of refused requests would tell nothing. */
final class Http implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    static HttpRequest.Builder to(URI address, String authorization) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(5)).header("Authorization", authorization);
    }

    static HttpRequest post(URI address, String authorization, JsonNode body) {
        return to(address, authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }

    /** The answer's JSON. */
    JsonNode json(HttpRequest request, int expected) {
        try {
            return JSON.readTree(send(request, expected).body());
        } catch (IOException e) {
            throw new Failure(request.method() + " " + request.uri() + " was not answered with JSON", e);
        }
    }

    /**
     * Waits for the answer.
     *
     * @throws Failure when it has another status than the expected one, or none comes
     */
    HttpResponse<byte[]> send(HttpRequest request, int expected) {
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() != expected) {
            throw new Failure("%s %s was answered with %d instead of %d"
                    .formatted(request.method(), request.uri(), response.statusCode(), expected));
        }
        return response;
    }

    /** Waits for the answer, whatever it is. */
    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Failure(request.method() + " " + request.uri() + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    /** The same, timed from the moment it was due. */
    HttpResponse<byte[]> timed(Latencies into, long dueNanos, HttpRequest request, int expected) {
        HttpResponse<byte[]> response = send(request, expected);
        into.endNow(dueNanos);
        return response;
    }

    @Override
    public void close() {
        client.close();
    }
}
