package dev.hirenow.common.facts;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The JSON Schema (2020-12) of a fact's record. It allows unknown members, because version 1 may gain some. */
final class FactSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode definitions = JSON.createObjectNode();

    private FactSchema() {}

    static ObjectNode of(FactType type) {
        FactSchema schema = new FactSchema();
        ObjectNode root = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "https://hirenow.dev/facts/" + type.topic() + ".v" + type.version() + ".schema.json")
                .put("title", type.payload().getSimpleName());
        root.setAll(schema.object(type.payload()));
        if (!schema.definitions.isEmpty()) {
            root.set("$defs", schema.definitions);
        }
        return root;
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode object = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            ObjectNode value = value(component.getAnnotatedType());
            properties.set(component.getName(), optional ? orNull(value) : value);
            if (!optional) {
                required.add(component.getName());
            }
        }
        return object;
    }

    private ObjectNode value(AnnotatedType annotated) {
        Class<?> type = raw(annotated);
        if (type == List.class) {
            ObjectNode list = JSON.createObjectNode().put("type", "array");
            list.set("items", value(argument(annotated, 0)));
            return list;
        }
        if (type == Map.class) {
            ObjectNode map = JSON.createObjectNode().put("type", "object");
            map.set("additionalProperties", value(argument(annotated, 1)));
            return map;
        }
        return type.isRecord() ? reference(type) : scalar(type);
    }

    private ObjectNode reference(Class<?> type) {
        if (!definitions.has(type.getSimpleName())) {
            definitions.putObject(type.getSimpleName());
            definitions.set(type.getSimpleName(), object(type));
        }
        return JSON.createObjectNode().put("$ref", "#/$defs/" + type.getSimpleName());
    }

    private static ObjectNode scalar(Class<?> type) {
        ObjectNode scalar = JSON.createObjectNode();
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return scalar.put("type", "integer");
        }
        if (type == double.class || type == Double.class) {
            return scalar.put("type", "number");
        }
        if (type == boolean.class) {
            return scalar.put("type", "boolean");
        }
        scalar.put("type", "string");
        if (type == UUID.class) {
            return scalar.put("format", "uuid");
        }
        if (type == Instant.class) {
            return scalar.put("format", "date-time");
        }
        if (type.isEnum()) {
            ArrayNode values = scalar.putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(value -> values.add(value.toString()));
            return scalar;
        }
        if (type != String.class) {
            throw new IllegalArgumentException("no JSON type is defined for " + type);
        }
        return scalar;
    }

    private static ObjectNode orNull(ObjectNode value) {
        if (value.has("$ref") || value.has("enum")) {
            ObjectNode either = JSON.createObjectNode();
            either.putArray("anyOf").add(value).addObject().put("type", "null");
            return either;
        }
        String type = value.get("type").asText();
        value.putArray("type").add(type).add("null");
        return value;
    }

    private static Class<?> raw(AnnotatedType annotated) {
        return switch (annotated.getType()) {
            case Class<?> type -> type;
            case java.lang.reflect.ParameterizedType type -> (Class<?>) type.getRawType();
            default -> throw new IllegalArgumentException("no JSON type is defined for " + annotated);
        };
    }

    private static AnnotatedType argument(AnnotatedType annotated, int index) {
        return ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[index];
    }
}
