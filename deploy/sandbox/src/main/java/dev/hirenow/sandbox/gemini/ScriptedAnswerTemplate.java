package dev.hirenow.sandbox.gemini;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * An answer from a test's script; {@code {{/answers/0/id}}} is replaced from the prompt, because its ids are
 * random.
 */
final class ScriptedAnswerTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(/[^}]*)}}");

    private ScriptedAnswerTemplate() {}

    static JsonNode filled(JsonNode answer, JsonNode prompt) {
        return switch (answer) {
            case TextNode text -> TextNode.valueOf(filled(text.textValue(), prompt));
            case ArrayNode array -> {
                ArrayNode filled = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> filled.add(filled(item, prompt)));
                yield filled;
            }
            case ObjectNode object -> {
                ObjectNode filled = JsonNodeFactory.instance.objectNode();
                for (Map.Entry<String, JsonNode> field : object.properties()) {
                    filled.set(field.getKey(), filled(field.getValue(), prompt));
                }
                yield filled;
            }
            default -> answer;
        };
    }

    private static String filled(String text, JsonNode prompt) {
        return PLACE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(prompt.at(found.group(1)).asText()));
    }
}
