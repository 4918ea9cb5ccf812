package dev.hirenow.sandbox.gemini;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * The modelled part of the request, as in the public protos plus store, serviceTier, continuationToken and labels. A
 * field is written {@code name} for a value or {@code name=Type}; {@code *} takes anything, {@code Map:Type} any names.
 */
final class KnownFields {

    /** The request with camelCase names, and what does not belong there. */
    record Checked(JsonNode request, List<Unknown> unknown) {}

    /** @param path snake_case, empty at the root */
    record Unknown(String name, String path) {}

    static final String GENERATE = "GenerateContentRequest";
    static final String COUNT = "CountTokensRequest";

    private static final Map<String, Map<String, String>> TYPES = Map.ofEntries(
            type(
                    GENERATE,
                    "model contents=Content systemInstruction=Content tools=* toolConfig=* safetySettings=Safety"
                            + " generationConfig=Config cachedContent serviceTier store continuationToken labels=*"),
            type(COUNT, "contents=Content generateContentRequest=" + GENERATE),
            type("Content", "role parts=Part"),
            type(
                    "Part",
                    "text thought thoughtSignature inlineData=* fileData=* functionCall=* functionResponse=*"
                            + " executableCode=* codeExecutionResult=* videoMetadata=* partMetadata=* mediaResolution=*"),
            type("Safety", "category threshold"),
            type(
                    "Config",
                    "candidateCount stopSequences maxOutputTokens temperature topP topK seed responseMimeType"
                            + " responseSchema=Schema responseJsonSchema=* presencePenalty frequencyPenalty"
                            + " responseLogprobs logprobs enableEnhancedCivicAnswers responseModalities speechConfig=*"
                            + " thinkingConfig=Thinking mediaResolution imageConfig=*"),
            type("Thinking", "includeThoughts thinkingBudget thinkingLevel"),
            type(
                    "Schema",
                    "type format title description nullable enum items=Schema minItems maxItems"
                            + " properties=Map:Schema required minProperties maxProperties minimum maximum minLength"
                            + " maxLength pattern example=* anyOf=Schema propertyOrdering default=*"));

    private final List<Unknown> unknown = new ArrayList<>();

    private KnownFields() {}

    static Checked check(JsonNode request, String type) {
        KnownFields fields = new KnownFields();
        JsonNode normal = fields.walk(request, type, "");
        return new Checked(normal, List.copyOf(fields.unknown));
    }

    private JsonNode walk(JsonNode node, String type, String path) {
        if (type.equals("*")) {
            return node;
        }
        return switch (node) {
            case ArrayNode array -> list(array, type, path);
            case ObjectNode object ->
                type.startsWith("Map:")
                        ? named(object, type.substring("Map:".length()), path)
                        : message(object, type, path);
            default -> node;
        };
    }

    private ArrayNode list(ArrayNode array, String type, String path) {
        ArrayNode normal = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < array.size(); i++) {
            normal.add(walk(array.get(i), type, path + "[" + i + "]"));
        }
        return normal;
    }

    private ObjectNode named(ObjectNode object, String type, String path) {
        ObjectNode normal = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(field -> normal.set(
                        field.getKey(), walk(field.getValue(), type, path + "[" + field.getKey() + "].value")));
        return normal;
    }

    private ObjectNode message(ObjectNode object, String type, String path) {
        Map<String, String> known = TYPES.getOrDefault(type, Map.of());
        ObjectNode normal = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            String name = camel(field.getKey());
            @Nullable String inner = known.get(name);
            if (inner == null) {
                unknown.add(new Unknown(field.getKey(), path));
            } else {
                String below = path.isEmpty() ? snake(name) : path + "." + snake(name);
                normal.set(name, inner.isEmpty() ? field.getValue() : walk(field.getValue(), inner, below));
            }
        });
        return normal;
    }

    private static Map.Entry<String, Map<String, String>> type(String name, String fields) {
        Map<String, String> known = new HashMap<>();
        for (String field : fields.split(" ")) {
            int at = field.indexOf('=');
            known.put(at < 0 ? field : field.substring(0, at), at < 0 ? "" : field.substring(at + 1));
        }
        return Map.entry(name, Map.copyOf(known));
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean hump = name.charAt(i) == '_' && i + 1 < name.length();
            camel.append(hump ? Character.toUpperCase(name.charAt(++i)) : name.charAt(i));
        }
        return camel.toString();
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
