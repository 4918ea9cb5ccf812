package dev.hirenow.local.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

/** Builds the requests of recruiters, candidates and reviewers to a running stack. */
final class HireNowRequestFactory {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI upload;
    private final URI results;
    private final URI sandbox;
    private final URI management;
    private final String recruiter;
    private final String reviewer;

    HireNowRequestFactory(Stack stack) {
        this.upload = stack.address(StackPart.UPLOAD);
        this.results = stack.address(StackPart.RESULTS);
        this.sandbox = stack.address(StackPart.SANDBOX);
        this.management = stack.managementAddress(StackPart.RESULTS);
        this.recruiter = "Bearer " + stack.token("recruiter");
        this.reviewer = "Bearer " + stack.token("reviewer");
    }

    /** An interview with the candidate's authorization. */
    record Invited(String id, String authorization) {
        static Invited of(JsonNode created) {
            return new Invited(
                    created.path("id").asText(),
                    "Invitation " + created.path("invitation").path("token").asText());
        }
    }

    /** Sets the latencies of the providers, in milliseconds. */
    HttpRequest latencies(long deepgramMs, long geminiMs) {
        String rules = """
                [{"provider": "deepgram", "latencyMs": %d,
                  "transcript": "I led a migration of our billing system and reduced the error rate by forty percent."},
                 {"provider": "gemini", "latencyMs": %d}]""".formatted(deepgramMs, geminiMs);
        return CheckedHttp.to(sandbox.resolve("/sandbox/script"), "none")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(rules))
                .build();
    }

    HttpRequest position(int questions) {
        ObjectNode position = JSON.createObjectNode().put("title", "Load").put("language", "en");
        for (int question = 1; question <= questions; question++) {
            position.withArray("questions")
                    .addObject()
                    .put("text", "Tell us about a system that you built, part " + question + "?");
        }
        return CheckedHttp.post(upload.resolve("/api/v1/positions"), recruiter, position);
    }

    HttpRequest interview(String position) {
        ObjectNode body = JSON.createObjectNode().put("positionId", position);
        body.putObject("candidate").put("name", "Ada Lovelace");
        return CheckedHttp.to(upload.resolve("/api/v1/interviews"), recruiter)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }

    HttpRequest answer(Invited invited, int question, byte[] video) {
        return CheckedHttp.to(
                        upload.resolve("/api/v1/candidate/answers/q" + question + "/video"), invited.authorization())
                .header("Content-Type", "video/webm")
                .PUT(BodyPublishers.ofByteArray(video))
                .build();
    }

    HttpRequest submission(Invited invited) {
        return CheckedHttp.to(upload.resolve("/api/v1/candidate/submission"), invited.authorization())
                .POST(BodyPublishers.noBody())
                .build();
    }

    HttpRequest result(String interview) {
        return CheckedHttp.to(results.resolve("/api/v1/results/" + interview), reviewer)
                .build();
    }

    /** The requests of one candidate to this system. */
    BenchmarkTarget target(String position) {
        return new HireNowTarget(this, position);
    }

    /** Requests the result conditionally, as a client that already has it. */
    HttpRequest resultAgain(String interview, String tag) {
        return CheckedHttp.to(results.resolve("/api/v1/results/" + interview), reviewer)
                .header("If-None-Match", tag)
                .build();
    }

    HttpRequest list() {
        return CheckedHttp.to(results.resolve("/api/v1/results?size=50&sort=score&order=desc"), reviewer)
                .build();
    }

    /** A request that needs no database: shows the speed of HTTP alone with the same settings. */
    HttpRequest alive() {
        return CheckedHttp.to(management.resolve("/q/health/live"), reviewer).build();
    }
}
