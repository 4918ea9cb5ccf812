package dev.hirenow.sandbox.gemini;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Modifies the model's answer as the fault demands: lost, duplicated, invented or out-of-range items. */
final class FaultyModelAnswer {

    private FaultyModelAnswer() {}

    static JsonNode bent(JsonNode answer, GenerateFault fault) {
        JsonNode bent = answer.deepCopy();
        items(bent).ifPresent(items -> bend(items, fault));
        return bent;
    }

    private static void bend(ArrayNode items, GenerateFault fault) {
        switch (fault) {
            case MISSING_ITEM -> items.remove(items.size() - 1);
            case DUPLICATE_ID -> items.add(items.get(0).deepCopy());
            case EXTRA_ID -> items.add(foreign(items.get(0).deepCopy()));
            case OUT_OF_RANGE -> replace(items, List.of("rating", "score"), IntNode.valueOf(11));
            case FALSE_QUOTE -> replace(items, List.of("quote"), TextNode.valueOf("words that nobody said in here"));
            case REORDERED -> reverse(items);
            default -> {}
        }
    }

    private static Optional<ArrayNode> items(JsonNode answer) {
        for (JsonNode field : answer) {
            if (field instanceof ArrayNode array && !array.isEmpty()) {
                return Optional.of(array);
            }
        }
        return Optional.empty();
    }

    private static JsonNode foreign(JsonNode item) {
        if (item instanceof ObjectNode object) {
            object.put("id", "foreign-" + object.path("id").asText());
        }
        return item;
    }

    /** Replaces the first field with one of these names, depth first. */
    private static boolean replace(JsonNode node, List<String> names, JsonNode value) {
        if (node instanceof ObjectNode object) {
            for (String name : names) {
                if (object.has(name)) {
                    object.set(name, value);
                    return true;
                }
            }
        }
        for (JsonNode child : node) {
            if (replace(child, names, value)) {
                return true;
            }
        }
        return false;
    }

    private static void reverse(ArrayNode items) {
        List<JsonNode> all = new ArrayList<>();
        items.forEach(all::addFirst);
        items.removeAll();
        items.addAll(all);
    }
}
