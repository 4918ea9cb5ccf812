package dev.hirenow.local.parts;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the failed checks from a service's health endpoint (MicroProfile Health). */
public final class FailedChecks {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FailedChecks() {}

    /** The checks that are down, with their details; empty if all are up or the service does not respond. */
    public static Optional<String> at(URI health) {
        return ReachabilityProbe.text(health).flatMap(FailedChecks::read);
    }

    private static Optional<String> read(String answer) {
        try {
            return in(JSON.readTree(answer));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The same for a response that has already been received. */
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
