package dev.hirenow.kubernetes;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One resource of a rendered overlay.
 *
 * @param json the complete resource
 */
record Manifest(JsonNode json) {

    String kind() {
        return json.path("kind").asText();
    }

    String apiVersion() {
        return json.path("apiVersion").asText();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    /** The node at this JSON pointer; a missing node if there is none. */
    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    Stream<JsonNode> each(String pointer) {
        return elements(json.at(pointer));
    }

    Map<String, String> strings(String pointer) {
        return strings(json.at(pointer));
    }

    /** A copy that can be modified. */
    Manifest copy() {
        return new Manifest(json.deepCopy());
    }

    ObjectNode object(String pointer) {
        return (ObjectNode) json.at(pointer);
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new TreeMap<>();
        object.properties()
                .forEach(field -> strings.put(field.getKey(), field.getValue().asText()));
        return strings;
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
