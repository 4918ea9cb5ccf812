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

import dev.hirenow.local.process.LauncherFailure;

/** Sends requests and expects a certain status: latencies of refused requests would be meaningless. */
final class CheckedHttp implements AutoCloseable {
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

    /** Sends a request and parses the JSON response. */
    JsonNode json(HttpRequest request, int expected) {
        try {
            return JSON.readTree(send(request, expected).body());
        } catch (IOException e) {
            throw new LauncherFailure(request.method() + " " + request.uri() + " did not return JSON", e);
        }
    }

    /**
     * Sends a request and waits for the response.
     *
     * @throws LauncherFailure if the status is not the expected one, or there is no response
     */
    HttpResponse<byte[]> send(HttpRequest request, int expected) {
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() != expected) {
            throw new LauncherFailure("%s %s returned %d instead of %d"
                    .formatted(request.method(), request.uri(), response.statusCode(), expected));
        }
        return response;
    }

    /** Sends a request and waits for the response, whatever its status. */
    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new LauncherFailure(request.method() + " " + request.uri() + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }

    /** Like {@link #send}, and records the latency from the moment when the request was due. */
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
