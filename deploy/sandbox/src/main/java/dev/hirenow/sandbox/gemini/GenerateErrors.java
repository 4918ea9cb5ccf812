package dev.hirenow.sandbox.gemini;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.hirenow.sandbox.http.SandboxReply;

/** Gemini's error envelope with its google.rpc details. */
final class GenerateErrors {

    private static final String TYPE = "type.googleapis.com/google.rpc.";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private GenerateErrors() {}

    static SandboxReply.Answer noKey() {
        return error(
                403,
                "PERMISSION_DENIED",
                "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or"
                        + " other form of API consumer identity to call this API.");
    }

    static SandboxReply.Answer wrongKey() {
        String message = "API key not valid. Please pass a valid API key.";
        ObjectNode info = detail("ErrorInfo").put("reason", "API_KEY_INVALID").put("domain", "googleapis.com");
        info.putObject("metadata").put("service", "generativelanguage.googleapis.com");
        ObjectNode localized = detail("LocalizedMessage").put("locale", "en-US").put("message", message);
        return error(400, "INVALID_ARGUMENT", message, info, localized);
    }

    static SandboxReply.Answer wrongAuthKey() {
        ObjectNode info = detail("ErrorInfo").put("reason", "ACCESS_TOKEN_TYPE_UNSUPPORTED");
        info.putObject("metadata")
                .put("method", "google.ai.generativelanguage.v1beta.GenerativeService.GenerateContent")
                .put("service", "generativelanguage.googleapis.com");
        return error(
                401,
                "UNAUTHENTICATED",
                "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other"
                        + " valid authentication credential. See"
                        + " https://developers.google.com/identity/sign-in/web/devconsole-project.",
                info);
    }

    static SandboxReply.Answer unknownModel(String model, String action) {
        return error(
                404,
                "NOT_FOUND",
                "models/" + model + " is not found for API version v1beta, or is not supported for " + action
                        + ". Call ModelService.ListModels to see the list of available models and their supported"
                        + " methods.");
    }

    static SandboxReply.Answer retiredModel(String model) {
        return error(
                404,
                "NOT_FOUND",
                "This model models/" + model + " is no longer available to new users. Please update your code to use a"
                        + " newer model for the latest features and improvements.");
    }

    static SandboxReply.Answer invalid(String message) {
        return error(400, "INVALID_ARGUMENT", message);
    }

    static SandboxReply.Answer violations(List<KnownFields.Violation> found) {
        ObjectNode request = detail("BadRequest");
        ArrayNode violations = request.putArray("fieldViolations");
        found.forEach(violation ->
                violations.addObject().put("field", violation.field()).put("description", violation.description()));
        String message = found.stream().map(KnownFields.Violation::description).collect(Collectors.joining("\n"));
        return error(400, "INVALID_ARGUMENT", message, request);
    }

    /**
     * A used-up quota.
     *
     * @param periods "Minute" and/or "Day", as in the quota ids
     * @param retryDelaySeconds 0 for no RetryInfo
     */
    static SandboxReply.Answer quota(String model, List<String> periods, int retryDelaySeconds) {
        ObjectNode failure = detail("QuotaFailure");
        ArrayNode violations = failure.putArray("violations");
        periods.forEach(period -> violations
                .addObject()
                .put("quotaMetric", "generativelanguage.googleapis.com/generate_content_free_tier_requests")
                .put("quotaId", "GenerateRequestsPer" + period + "PerProjectPerModel-FreeTier")
                .<ObjectNode>set(
                        "quotaDimensions",
                        JSON.objectNode().put("location", "global").put("model", model))
                .put("quotaValue", "10"));
        String message = "You exceeded your current quota, please check your plan and billing details. For more"
                + " information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.\n"
                + "* Quota exceeded for metric: generativelanguage.googleapis.com/generate_content_free_tier_requests,"
                + " limit: 10, model: " + model;
        if (retryDelaySeconds == 0) {
            return error(429, "RESOURCE_EXHAUSTED", message, help(), failure);
        }
        ObjectNode retry = detail("RetryInfo").put("retryDelay", retryDelaySeconds + "s");
        String withDelay = message + "\nPlease retry in " + retryDelaySeconds + "s.";
        return error(429, "RESOURCE_EXHAUSTED", withDelay, help(), failure, retry);
    }

    static SandboxReply.Answer noCredit() {
        return error(402, "RESOURCE_EXHAUSTED", "Your prepaid credit is used up. Please add credit to go on.");
    }

    static SandboxReply.Answer internal() {
        return error(
                500,
                "INTERNAL",
                "An internal error has occurred. Please retry or report in"
                        + " https://developers.generativeai.google/guide/troubleshooting");
    }

    static SandboxReply.Answer overloaded() {
        return error(
                503,
                "UNAVAILABLE",
                "This model is currently experiencing high demand. Spikes in demand are usually temporary. Please try"
                        + " again later.");
    }

    static SandboxReply.Answer deadline() {
        return error(504, "DEADLINE_EXCEEDED", "Deadline expired before operation could complete.");
    }

    static SandboxReply.Answer error(int status, String name, String message, JsonNode... details) {
        ObjectNode error =
                JSON.objectNode().put("code", status).put("message", message).put("status", name);
        if (details.length > 0) {
            error.putArray("details").addAll(List.of(details));
        }
        return pretty(status, JSON.objectNode().set("error", error));
    }

    /** Two spaces and a trailing newline, like the real server. */
    static SandboxReply.Answer pretty(int status, JsonNode body) {
        return new SandboxReply.Answer(
                status,
                Map.of("content-type", "application/json; charset=UTF-8", "x-gemini-service-tier", "standard"),
                (PrettyJson.write(body) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode help() {
        ObjectNode help = detail("Help");
        help.putArray("links")
                .addObject()
                .put("description", "Learn more about Gemini API quotas")
                .put("url", "https://ai.google.dev/gemini-api/docs/rate-limits");
        return help;
    }

    private static ObjectNode detail(String type) {
        return JSON.objectNode().put("@type", TYPE + type);
    }
}
