package dev.hirenow.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;

/**
 * Validates a manifest like a cluster: the Java client's models parse Kubernetes' own kinds, and the operators'
 * schemas validate all others (src/test/resources/schemas). Unknown fields are errors.
 */
final class Schemas {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private interface Check {
        void of(JsonElement manifest) throws IOException;
    }

    private record Model(String apiVersion, Class<?> type, Check check) {}

    private static final Map<String, Model> MODELS = Map.of(
            "Namespace", new Model("v1", V1Namespace.class, V1Namespace::validateJsonElement),
            "ServiceAccount", new Model("v1", V1ServiceAccount.class, V1ServiceAccount::validateJsonElement),
            "ConfigMap", new Model("v1", V1ConfigMap.class, V1ConfigMap::validateJsonElement),
            "Service", new Model("v1", V1Service.class, V1Service::validateJsonElement),
            "Deployment", new Model("apps/v1", V1Deployment.class, V1Deployment::validateJsonElement),
            "Job", new Model("batch/v1", V1Job.class, V1Job::validateJsonElement),
            "NetworkPolicy",
                    new Model("networking.k8s.io/v1", V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement),
            "PodDisruptionBudget",
                    new Model("policy/v1", V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement));

    private Schemas() {}

    /** The errors of the manifest; empty if it is valid. */
    static List<String> errors(Manifest manifest) {
        Model model = MODELS.get(manifest.kind());
        return model == null ? ofAnOperator(manifest) : ofKubernetes(manifest, model);
    }

    private static List<String> ofKubernetes(Manifest manifest, Model model) {
        if (!manifest.apiVersion().equals(model.apiVersion())) {
            return List.of("is of " + manifest.apiVersion() + " and not of " + model.apiVersion());
        }
        try {
            JsonElement json = JsonParser.parseString(manifest.json().toString());
            model.check().of(json);
            JSON.getGson().fromJson(json, model.type());
            return List.of();
        } catch (IOException | IllegalArgumentException | JsonParseException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> ofAnOperator(Manifest manifest) {
        JsonNode definition = definition(manifest.kind());
        String version = definition.path("group").asText() + "/"
                + definition.path("version").asText();
        if (!manifest.apiVersion().equals(version)) {
            return List.of("is of " + manifest.apiVersion() + " and not of " + version);
        }
        return FACTORY.getSchema(closed(definition.path("schema").deepCopy())).validate(manifest.json()).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static JsonNode definition(String kind) {
        try (InputStream file = Schemas.class.getResourceAsStream("/schemas/" + kind + ".json")) {
            if (file == null) {
                throw new AssertionError("no schema for the kind " + kind);
            }
            return MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cluster drops fields that a schema does not contain; here they are errors. */
    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            boolean open = object.path("x-kubernetes-preserve-unknown-fields").asBoolean();
            if (object.path("properties").isObject() && !open && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            if (object.path("x-kubernetes-int-or-string").asBoolean()) {
                object.remove("type");
            }
        }
        schema.forEach(Schemas::closed);
        return schema;
    }
}
