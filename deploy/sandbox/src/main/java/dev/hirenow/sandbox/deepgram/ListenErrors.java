package dev.hirenow.sandbox.deepgram;

import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.hirenow.sandbox.http.SandboxReply;

/** Deepgram's error bodies in their different formats, each with the request id in body and header. */
record ListenErrors(String requestId) {

    SandboxReply.Answer legacy(int status, String code, String message) {
        return answer(status, message, Map.of("err_code", code, "err_msg", message));
    }

    SandboxReply.Answer badRequest(String message) {
        return legacy(400, "Bad Request", message);
    }

    SandboxReply.Answer corrupt() {
        return badRequest("Bad Request: failed to process audio: corrupt or unsupported data");
    }

    SandboxReply.Answer invalidAuth() {
        return legacy(401, "INVALID_AUTH", "Invalid credentials.");
    }

    SandboxReply.Answer noCredit() {
        return legacy(
                402,
                "ASR_PAYMENT_REQUIRED",
                "Project does not have enough credits for an ASR request and does not have an overage agreement.");
    }

    SandboxReply.Answer forbiddenModel() {
        return legacy(403, "INSUFFICIENT_PERMISSIONS", "Project does not have access to the requested model.");
    }

    SandboxReply.Answer tooMany() {
        return legacy(429, "TOO_MANY_REQUESTS", "Too many requests. Please try again later");
    }

    SandboxReply.Answer internal() {
        return legacy(500, "INTERNAL_SERVER_ERROR", "Internal server error.");
    }

    /** The documented example for this status names its code {@code error_code}. */
    SandboxReply.Answer unavailable() {
        String message = "Please try again later";
        return answer(503, message, Map.of("error_code", "Service Unavailable", "err_msg", message));
    }

    SandboxReply.Answer invalidJson(String details) {
        String message = "Invalid JSON submitted.";
        return answer(400, message, Map.of("category", "INVALID_JSON", "message", message, "details", details));
    }

    SandboxReply.Answer emptyWithHeaderOnly(int status, String message) {
        return new SandboxReply.Answer(status, Map.of(), new byte[0])
                .with("dg-request-id", requestId)
                .with("dg-error", message);
    }

    private SandboxReply.Answer answer(int status, String message, Map<String, String> fields) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        fields.keySet().stream().sorted().forEach(name -> body.put(name, fields.get(name)));
        body.put("request_id", requestId);
        return SandboxReply.Answer.json(status, body.toString())
                .with("dg-request-id", requestId)
                .with("dg-error", message);
    }
}
