package dev.hirenow.sandbox.gemini;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The values of scalar fields in the JSON mapping of Protocol Buffers: numbers may be strings, enum values may be
 * names or numbers.
 */
sealed interface ProtoScalarType {

    /** The value in canonical form; empty if it has another type. */
    Optional<JsonNode> normal(JsonNode value);

    /** The type's name in the server's refusals. */
    String protoName();

    /** The scalar type or enum with this name. */
    static ProtoScalarType named(String name) {
        return switch (name) {
            case "text" -> new Text();
            case "bool" -> new Bool();
            case "float" -> new Decimal();
            case "int32" -> new Whole("TYPE_INT32", Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "int64" -> new Whole("TYPE_INT64", Long.MIN_VALUE, Long.MAX_VALUE);
            default -> new Name(name, Name.valuesOf(name));
        };
    }

    /** A string. */
    record Text() implements ProtoScalarType {
        @Override
        public Optional<JsonNode> normal(JsonNode value) {
            return value.isTextual() ? Optional.of(value) : Optional.empty();
        }

        @Override
        public String protoName() {
            return "TYPE_STRING";
        }
    }

    /** True or false. */
    record Bool() implements ProtoScalarType {
        @Override
        public Optional<JsonNode> normal(JsonNode value) {
            return switch (value.asText()) {
                case "true" -> Optional.of(BooleanNode.TRUE);
                case "false" -> Optional.of(BooleanNode.FALSE);
                default -> Optional.empty();
            };
        }

        @Override
        public String protoName() {
            return "TYPE_BOOL";
        }
    }

    /** A number. */
    record Decimal() implements ProtoScalarType {
        @Override
        public Optional<JsonNode> normal(JsonNode value) {
            return number(value).map(DecimalNode::valueOf);
        }

        @Override
        public String protoName() {
            return "TYPE_FLOAT";
        }
    }

    /** A whole number within limits. */
    record Whole(String protoName, long least, long most) implements ProtoScalarType {
        @Override
        public Optional<JsonNode> normal(JsonNode value) {
            return number(value)
                    .filter(number -> number.compareTo(BigDecimal.valueOf(least)) >= 0
                            && number.compareTo(BigDecimal.valueOf(most)) <= 0
                            && number.stripTrailingZeros().scale() <= 0)
                    .map(number -> LongNode.valueOf(number.longValueExact()));
        }
    }

    /** An enum value; the server accepts its name in any case, and its number. */
    record Name(String type, List<String> values) implements ProtoScalarType {

        static List<String> valuesOf(String type) {
            return switch (type) {
                case "HarmCategory" -> HARM_CATEGORIES;
                case "SafetySetting.HarmBlockThreshold" -> THRESHOLDS;
                case "ThinkingConfig.ThinkingLevel" -> RequestRules.LEVEL_NUMBERS;
                case "Type" -> SCHEMA_TYPES;
                default -> throw new IllegalArgumentException("no such type: " + type);
            };
        }

        @Override
        public Optional<JsonNode> normal(JsonNode value) {
            if (value.isTextual()) {
                String name = value.textValue().toUpperCase(Locale.ROOT).replace('-', '_');
                return values.contains(name) ? Optional.of(TextNode.valueOf(name)) : Optional.empty();
            }
            boolean known = value.isInt() && value.intValue() >= 0 && value.intValue() < values.size();
            return known ? Optional.of(TextNode.valueOf(values.get(value.intValue()))) : Optional.empty();
        }

        @Override
        public String protoName() {
            return "type.googleapis.com/google.ai.generativelanguage.v1beta." + type;
        }
    }

    /** In the order of their numbers in safety.proto. */
    List<String> HARM_CATEGORIES = List.of(
            "HARM_CATEGORY_UNSPECIFIED",
            "HARM_CATEGORY_DEROGATORY",
            "HARM_CATEGORY_TOXICITY",
            "HARM_CATEGORY_VIOLENCE",
            "HARM_CATEGORY_SEXUAL",
            "HARM_CATEGORY_MEDICAL",
            "HARM_CATEGORY_DANGEROUS",
            "HARM_CATEGORY_HARASSMENT",
            "HARM_CATEGORY_HATE_SPEECH",
            "HARM_CATEGORY_SEXUALLY_EXPLICIT",
            "HARM_CATEGORY_DANGEROUS_CONTENT",
            "HARM_CATEGORY_CIVIC_INTEGRITY");

    /** In the order of their numbers in safety.proto. */
    List<String> THRESHOLDS = List.of(
            "HARM_BLOCK_THRESHOLD_UNSPECIFIED",
            "BLOCK_LOW_AND_ABOVE",
            "BLOCK_MEDIUM_AND_ABOVE",
            "BLOCK_ONLY_HIGH",
            "BLOCK_NONE",
            "OFF");

    /** In the order of their numbers in content.proto. */
    List<String> SCHEMA_TYPES =
            List.of("TYPE_UNSPECIFIED", "STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT", "NULL");

    private static Optional<BigDecimal> number(JsonNode value) {
        try {
            return value.isNumber() || value.isTextual()
                    ? Optional.of(new BigDecimal(value.asText()))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
