package dev.hirenow.sandbox.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes data in a schema's shape: properties in propertyOrdering, otherwise in alphabetical order for the OpenAPI
 * dialect, otherwise required ones first. Data that the schema does not contain is omitted; missing data becomes
 * the empty value of its type.
 *
 * @param root the document that {@code $ref} refers to
 * @param openApi true for responseSchema, false for responseJsonSchema
 */
record SchemaWriter(JsonNode root, boolean openApi) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    JsonNode write(JsonNode data) {
        return write(data, root);
    }

    private JsonNode write(JsonNode data, JsonNode given) {
        JsonNode schema = resolved(given);
        return switch (type(schema)) {
            case "object" -> object(data, schema);
            case "array" -> array(data, schema);
            case "integer" ->
                JSON.numberNode(
                        data.isNumber() ? data.asLong() : schema.path("minimum").asLong(0));
            case "number" ->
                JSON.numberNode(
                        data.isNumber()
                                ? data.asDouble()
                                : schema.path("minimum").asDouble(0));
            case "boolean" -> JSON.booleanNode(data.asBoolean(false));
            case "null" -> JSON.nullNode();
            case "string" -> JSON.textNode(string(data, schema));
            default -> data.isMissingNode() ? JSON.nullNode() : data;
        };
    }

    private ObjectNode object(JsonNode data, JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        for (String name : order(schema)) {
            JsonNode property = schema.path("properties").path(name);
            if (!property.isMissingNode() && (data.has(name) || required(schema, name))) {
                object.set(name, write(data.path(name), property));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode data, JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        data.forEach(item -> array.add(write(item, schema.path("items"))));
        return array;
    }

    private List<String> order(JsonNode schema) {
        Set<String> order = new LinkedHashSet<>();
        schema.path("propertyOrdering").forEach(name -> order.add(name.asText()));
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        if (openApi) {
            names.sort(null);
        } else {
            schema.path("required").forEach(name -> order.add(name.asText()));
        }
        order.addAll(names);
        return List.copyOf(order);
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.path("$ref").asText().startsWith("#/")) {
            return resolved(root.at(schema.get("$ref").asText().substring(1)));
        }
        JsonNode choice = schema.has("anyOf") ? schema.get("anyOf") : schema.path("oneOf");
        return choice.isEmpty() ? schema : resolved(choice.get(0));
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (!one.asText().equals("null")) {
                    return one.asText().toLowerCase(Locale.ROOT);
                }
            }
        }
        String named = type.asText().toLowerCase(Locale.ROOT);
        return named.isEmpty() && schema.has("properties") ? "object" : named;
    }

    private static String string(JsonNode data, JsonNode schema) {
        String text = data.asText("");
        JsonNode allowed = schema.path("enum");
        for (JsonNode one : allowed) {
            if (one.asText().equals(text)) {
                return text;
            }
        }
        return allowed.isEmpty() ? text : allowed.get(0).asText();
    }

    private static boolean required(JsonNode schema, String name) {
        for (JsonNode one : schema.path("required")) {
            if (one.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
