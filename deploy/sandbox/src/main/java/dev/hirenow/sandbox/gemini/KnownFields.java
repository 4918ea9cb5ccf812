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
 * The modelled part of the request: the public protos plus store, serviceTier, continuationToken and labels. A
 * field is written {@code name} for text or {@code name=Type}, where {@code Type} is a message below, a scalar of
 * {@link ProtoScalarType}, {@code *} for any value or {@code Map:Type} for arbitrary names; the suffix {@code []} marks
 * a repeated field. Values follow the JSON mapping of Protocol Buffers: null means absent, and a single value means
 * a list of one.
 */
final class KnownFields {

    /** The request with camelCase names, and its type errors. */
    record Checked(JsonNode request, List<Violation> violations) {}

    /**
     * A field that is unknown or has a value of the wrong type.
     *
     * @param field its path in snake_case, empty at the root
     * @param description in the server's words
     */
    record Violation(String field, String description) {}

    static final String GENERATE = "GenerateContentRequest";
    static final String COUNT = "CountTokensRequest";

    private static final String PACKAGE = "type.googleapis.com/google.ai.generativelanguage.v1beta.";
    private static final Map<String, Map<String, String>> TYPES = Map.ofEntries(
            type(
                    GENERATE,
                    "model contents=Content[] systemInstruction=Content tools=* toolConfig=*"
                            + " safetySettings=SafetySetting[] generationConfig=GenerationConfig cachedContent"
                            + " serviceTier store=bool continuationToken labels=*"),
            type(COUNT, "contents=Content[] generateContentRequest=" + GENERATE),
            type("Content", "role parts=Part[]"),
            type(
                    "Part",
                    "text thought=bool thoughtSignature inlineData=* fileData=* functionCall=* functionResponse=*"
                            + " executableCode=* codeExecutionResult=* videoMetadata=* partMetadata=* mediaResolution=*"),
            type("SafetySetting", "category=HarmCategory threshold=SafetySetting.HarmBlockThreshold"),
            type(
                    "GenerationConfig",
                    "candidateCount=int32 stopSequences=text[] maxOutputTokens=int32 temperature=float topP=float"
                            + " topK=int32 seed=int32 responseMimeType responseSchema=Schema responseJsonSchema=*"
                            + " presencePenalty=float frequencyPenalty=float responseLogprobs=bool logprobs=int32"
                            + " enableEnhancedCivicAnswers=bool responseModalities=* speechConfig=*"
                            + " thinkingConfig=ThinkingConfig mediaResolution=* imageConfig=*"),
            type(
                    "ThinkingConfig",
                    "includeThoughts=bool thinkingBudget=int32 thinkingLevel=ThinkingConfig.ThinkingLevel"),
            type(
                    "Schema",
                    "type=Type format title description nullable=bool enum=text[] items=Schema minItems=int64"
                            + " maxItems=int64 properties=Map:Schema required=text[] minProperties=int64"
                            + " maxProperties=int64 minimum=float maximum=float minLength=int64 maxLength=int64 pattern"
                            + " example=* anyOf=Schema[] propertyOrdering=text[] default=*"));

    private final List<Violation> violations = new ArrayList<>();

    private KnownFields() {}

    static Checked check(JsonNode request, String type) {
        KnownFields fields = new KnownFields();
        JsonNode normal = request instanceof ObjectNode object
                ? fields.message(object, type, "")
                : fields.without(new Violation("", unknown("", "", "Root element must be a message.")));
        return new Checked(normal, List.copyOf(fields.violations));
    }

    private ObjectNode message(ObjectNode object, String type, String path) {
        Map<String, String> known = TYPES.getOrDefault(type, Map.of());
        ObjectNode normal = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            String name = camel(field.getKey());
            @Nullable String inner = known.get(name);
            if (inner == null) {
                violations.add(new Violation(path, unknown(field.getKey(), path, "Cannot find field.")));
            } else if (inner.equals("*") || !field.getValue().isNull()) {
                normal.set(name, field(field.getValue(), inner, field.getKey(), path));
            }
        });
        return normal;
    }

    private JsonNode field(JsonNode value, String type, String name, String path) {
        String at = path.isEmpty() ? snake(name) : path + "." + snake(name);
        if (type.endsWith("[]")) {
            return list(value, type.substring(0, type.length() - "[]".length()), at);
        }
        if (value instanceof ArrayNode && !type.equals("*")) {
            return without(
                    new Violation(path, unknown(name, path, "Proto field is not repeating, cannot start list.")));
        }
        return value(value, type, at);
    }

    private ArrayNode list(JsonNode value, String type, String path) {
        ArrayNode normal = JsonNodeFactory.instance.arrayNode();
        if (!(value instanceof ArrayNode many)) {
            return normal.add(value(value, type, path));
        }
        for (int i = 0; i < many.size(); i++) {
            normal.add(value(many.get(i), type, path + "[" + i + "]"));
        }
        return normal;
    }

    private JsonNode value(JsonNode value, String type, String path) {
        if (type.equals("*")) {
            return value;
        }
        boolean named = type.startsWith("Map:");
        if (!named && !TYPES.containsKey(type)) {
            return ProtoScalarType.named(type)
                    .normal(value)
                    .orElseGet(() ->
                            without(invalid(path, ProtoScalarType.named(type).protoName(), value)));
        }
        return switch (value) {
            case ObjectNode object when named -> any(object, type.substring("Map:".length()), path);
            case ObjectNode object -> message(object, type, path);
            default -> without(invalid(path, PACKAGE + type, value));
        };
    }

    private ObjectNode any(ObjectNode object, String type, String path) {
        ObjectNode normal = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(field -> normal.set(
                        field.getKey(), value(field.getValue(), type, path + "[" + field.getKey() + "].value")));
        return normal;
    }

    private JsonNode without(Violation violation) {
        violations.add(violation);
        return JsonNodeFactory.instance.missingNode();
    }

    private static Violation invalid(String path, String type, JsonNode value) {
        return new Violation(path, "Invalid value at '" + path + "' (" + type + "), " + value);
    }

    private static String unknown(String name, String path, String reason) {
        String at = path.isEmpty() ? "" : " at '" + path + "'";
        return "Invalid JSON payload received. Unknown name \"" + name + "\"" + at + ": " + reason;
    }

    private static Map.Entry<String, Map<String, String>> type(String name, String fields) {
        Map<String, String> known = new HashMap<>();
        for (String field : fields.split(" ")) {
            int at = field.indexOf('=');
            known.put(at < 0 ? field : field.substring(0, at), at < 0 ? "text" : field.substring(at + 1));
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
