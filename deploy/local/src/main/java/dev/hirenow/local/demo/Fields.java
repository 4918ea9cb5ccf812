package dev.hirenow.local.demo;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reading JSON as its readers should: what is not understood is passed over. */
final class Fields {
    private static final double MILLIS = 1_000.0;

    private Fields() {}

    /** The first of these paths, written with dots, that is there and not null. */
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

    /** A place in a video: minutes, seconds and tenths. */
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
