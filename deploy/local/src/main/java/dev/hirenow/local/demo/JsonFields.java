package dev.hirenow.local.demo;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads JSON leniently: unknown fields are ignored. */
final class JsonFields {
    private static final double MILLIS = 1_000.0;

    private JsonFields() {}

    /** The first of these dotted paths that is present and not null. */
    static JsonNode first(JsonNode node, String... paths) {
        return Stream.of(paths)
                .map(path -> at(node, path))
                .filter(found -> !found.isMissingNode() && !found.isNull())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    static String text(JsonNode node, String... paths) {
        return first(node, paths).asText("");
    }

    /** A position in a video, as minutes, seconds and tenths. */
    static String time(long milliseconds) {
        double seconds = milliseconds / MILLIS;
        return "%d:%04.1f".formatted((int) (seconds / 60), seconds % 60);
    }

    private static JsonNode at(JsonNode node, String path) {
        JsonNode found = node;
        for (String name : path.split("\\.")) {
            found = found.path(name);
        }
        return found;
    }
}
