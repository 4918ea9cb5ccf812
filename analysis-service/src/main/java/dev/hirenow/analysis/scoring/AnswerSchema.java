package dev.hirenow.analysis.scoring;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * JSON Schema of the model's answer. It sets no bounds on numbers and lists, because the provider rejects schemas that
 * become too complex; {@link ProposalReader} and {@link RatingVerifier} check them instead. Evidence precedes the
 * rating that it has to support.
 */
final class AnswerSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AnswerSchema() {}

    static ObjectNode schema() {
        ObjectNode evidence = object(List.of("sentence", "quote"), List.of(type("integer"), type("string")));
        ObjectNode criterion = object(
                List.of("id", "evidence", "rationale", "rating"),
                List.of(type("string"), list(evidence), type("string"), type("integer")));
        ObjectNode answer = object(List.of("id", "criteria"), List.of(type("string"), list(criterion)));
        return object(List.of("answers"), List.of(list(answer)));
    }

    private static ObjectNode object(List<String> names, List<? extends JsonNode> types) {
        ObjectNode object = type("object");
        ObjectNode properties = object.putObject("properties");
        for (int i = 0; i < names.size(); i++) {
            properties.set(names.get(i), types.get(i));
        }
        names.forEach(object.putArray("required")::add);
        names.forEach(object.putArray("propertyOrdering")::add);
        return object;
    }

    private static ObjectNode list(JsonNode items) {
        return type("array").set("items", items);
    }

    private static ObjectNode type(String name) {
        return JSON.objectNode().put("type", name);
    }
}
