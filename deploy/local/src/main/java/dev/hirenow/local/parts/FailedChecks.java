package dev.hirenow.local.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a service's health checks (MicroProfile Health) say when one of them is down. */
public final class FailedChecks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BRIEFLY = Duration.ofSeconds(2);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(BRIEFLY).build();

    private FailedChecks() {}

    /** The checks that are down, with what they say about it; empty when all are up or nobody answers. */
    public static Optional<String> at(URI health) {
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(BRIEFLY).GET().build();
        try {
            return in(
                    JSON.readTree(CLIENT.send(request, BodyHandlers.ofString()).body()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The same for an answer that is there already. */
    static Optional<String> in(JsonNode answer) {
        List<String> failed = new ArrayList<>();
        for (JsonNode check : answer.path("checks")) {
            if (!check.path("status").asText().equals("UP")) {
                failed.add(described(check));
            }
        }
        return failed.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", failed));
    }

    private static String described(JsonNode check) {
        List<String> details = new ArrayList<>();
        check.path("data").forEach(value -> details.add(value.asText()));
        String name = check.path("name").asText("unnamed check");
        return name + " is down" + (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")");
    }
}
