package dev.hirenow.common.testing.odd;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Generates JSON that almost matches a schema, or is malformed. */
final class OddJson {

    private static final int DEEPEST = 6;
    private static final List<String> LITERALS = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e400",
            "99999999999999999999",
            "1.5",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[[[]]]",
            "{\"a\":1,\"a\":2}",
            "NaN",
            "'x'");

    private final Random random;
    private final JsonObject schemas;

    OddJson(Random random, JsonObject description) {
        this.random = random;
        this.schemas =
                description.getJsonObject("components", new JsonObject()).getJsonObject("schemas", new JsonObject());
    }

    String of(JsonObject schema) {
        String json = value(schema, 0);
        return switch (random.nextInt(20)) {
            case 0 -> json.substring(0, json.length() / 2);
            case 1 -> json + json;
            case 2 -> "[".repeat(3_000);
            case 3 -> "";
            case 4 -> "\uFEFF" + json;
            default -> json;
        };
    }

    private String value(JsonObject given, int depth) {
        if (depth > DEEPEST || random.nextInt(8) == 0) {
            return pick(LITERALS);
        }
        JsonObject schema = resolved(given);
        JsonArray choices = schema.getJsonArray("enum");
        if (choices != null && random.nextBoolean()) {
            return Json.encode(choices.getValue(random.nextInt(choices.size())));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> number();
            case "boolean" -> random.nextBoolean() ? "true" : "\"true\"";
            default -> Json.encode(OddText.pick(random));
        };
    }

    private String object(JsonObject schema, int depth) {
        List<String> members = new ArrayList<>();
        schema.getJsonObject("properties", new JsonObject()).forEach(property -> {
            String member = Json.encode(property.getKey()) + ":" + value((JsonObject) property.getValue(), depth + 1);
            if (random.nextInt(6) > 0) {
                members.add(member);
            }
            if (random.nextInt(12) == 0) {
                members.add(member);
            }
        });
        if (random.nextInt(10) == 0) {
            members.add(Json.encode(OddText.pick(random)) + ":" + pick(LITERALS));
        }
        return "{" + String.join(",", members) + "}";
    }

    private String array(JsonObject schema, int depth) {
        List<String> items = new ArrayList<>();
        JsonObject item = schema.getJsonObject("items", new JsonObject());
        for (int count = random.nextInt(4); count > 0; count--) {
            items.add(value(item, depth + 1));
        }
        return "[" + String.join(",", items) + "]";
    }

    private String number() {
        return switch (random.nextInt(5)) {
            case 0 -> Integer.toString(random.nextInt());
            case 1 -> Long.toString(random.nextLong());
            case 2 -> Double.toString(random.nextDouble() * 1e12);
            default -> Integer.toString(random.nextInt(20));
        };
    }

    private JsonObject resolved(JsonObject schema) {
        String ref = schema.getString("$ref");
        return ref == null ? schema : schemas.getJsonObject(ref.substring(ref.lastIndexOf('/') + 1), new JsonObject());
    }

    // OpenAPI 3.1 lists several types if null is allowed.
    private static String type(JsonObject schema) {
        Object type = schema.getValue("type", "");
        return type instanceof JsonArray types ? types.getString(0) : type.toString();
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
