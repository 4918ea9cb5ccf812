package dev.hirenow.common.testing.odd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * An operation of the OpenAPI document.
 *
 * @param method in upper case
 * @param path as published, with its parameters in braces
 * @param parameters of all kinds
 * @param body schema of its JSON body, if any
 */
record Operation(String method, String path, List<Parameter> parameters, Optional<JsonObject> body) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");

    /**
     * A parameter.
     *
     * @param name name of the parameter
     * @param in location: path, query or header
     */
    record Parameter(String name, String in) {}

    static List<Operation> of(JsonObject description) {
        List<Operation> operations = new ArrayList<>();
        description.getJsonObject("paths").forEach(path -> {
            JsonObject methods = (JsonObject) path.getValue();
            List<Parameter> shared = parameters(methods);
            methods.forEach(method -> {
                if (METHODS.contains(method.getKey())) {
                    operations.add(operation(method.getKey(), path.getKey(), shared, (JsonObject) method.getValue()));
                }
            });
        });
        return operations;
    }

    private static Operation operation(String method, String path, List<Parameter> shared, JsonObject described) {
        List<Parameter> parameters = new ArrayList<>(shared);
        parameters.addAll(parameters(described));
        return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, body(described));
    }

    private static List<Parameter> parameters(JsonObject described) {
        return described.getJsonArray("parameters", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .map(parameter -> new Parameter(parameter.getString("name"), parameter.getString("in")))
                .toList();
    }

    private static Optional<JsonObject> body(JsonObject described) {
        return Optional.ofNullable(described.getJsonObject("requestBody"))
                .map(body -> body.getJsonObject("content"))
                .map(content -> content.getJsonObject("application/json"))
                .map(json -> json.getJsonObject("schema"));
    }
}
