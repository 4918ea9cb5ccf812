package dev.hirenow.local.chaos;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

/**
 * Simulates recruiters and candidates: interviews are created, answered (some answers twice) and submitted, one
 * after the other, until the time is over. Occasionally a recruiter erases an interview that was just submitted.
 */
final class SimulatedCandidates implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int QUESTIONS = 2;
    private static final int ATTEMPTS = 10;
    private static final double RETAKES = 0.25;
    private static final double ERASURES = 0.1;

    private final URI upload;
    private final String recruiter;
    private final RetryingClient client = new RetryingClient();
    private final AcknowledgementLog acknowledgements;
    private final Instant end;
    private final byte[] recording;
    private final RandomGenerator chance;

    SimulatedCandidates(
            Stack stack,
            String recruiter,
            AcknowledgementLog acknowledgements,
            Instant end,
            byte[] recording,
            RandomGenerator chance) {
        this.upload = stack.address(StackPart.UPLOAD);
        this.recruiter = recruiter;
        this.acknowledgements = acknowledgements;
        this.end = end;
        this.recording = recording.clone();
        this.chance = chance;
    }

    @Override
    public void run() {
        while (Instant.now().isBefore(end)) {
            interview();
        }
    }

    private void interview() {
        Optional<JsonNode> created = made("/api/v1/positions", position())
                .flatMap(position -> made("/api/v1/interviews", invitation(position)));
        if (created.isEmpty()) {
            return;
        }
        String id = created.get().path("id").asText();
        String authorization =
                "Invitation " + created.get().path("invitation").path("token").asText();
        for (int question = 1; question <= QUESTIONS; question++) {
            if (!answered(id, authorization, "q" + question)) {
                return;
            }
            if (chance.nextDouble() < RETAKES && !answered(id, authorization, "q" + question)) {
                return;
            }
        }
        if (insist(() ->
                client.post(upload.resolve("/api/v1/candidate/submission"), authorization, JSON.createObjectNode()))) {
            acknowledgements.submitted(id);
            if (chance.nextDouble() < ERASURES) {
                erase(id);
            }
        }
    }

    private void erase(String id) {
        byte[] confirmation =
                JSON.createObjectNode().put("confirmation", id).toString().getBytes(StandardCharsets.UTF_8);
        URI erasure = upload.resolve("/api/v1/interviews/" + id + "/erasure");
        if (insist(() -> client.put(erasure, recruiter, "application/json", confirmation))) {
            acknowledgements.erased(id);
        }
    }

    private boolean answered(String id, String authorization, String question) {
        URI video = upload.resolve("/api/v1/candidate/answers/" + question + "/video");
        RecordingTake take = RecordingTake.of(recording);
        boolean accepted = insist(() -> client.put(video, authorization, "video/webm", take.bytes()));
        if (accepted) {
            acknowledgements.acknowledged(new AcknowledgementLog.Acknowledged(id, question, take.sha256()));
        }
        return accepted;
    }

    private boolean insist(Supplier<RetryingClient.Answer> request) {
        Optional<RetryingClient.Answer> answer = client.insist(Instant.now().plus(PATIENCE), request);
        if (answer.filter(RetryingClient.Answer::accepted).isEmpty()) {
            acknowledgements.refused();
            return false;
        }
        return true;
    }

    private Optional<JsonNode> made(String path, JsonNode body) {
        return client.insist(Instant.now().plus(PATIENCE), () -> client.post(upload.resolve(path), recruiter, body))
                .filter(RetryingClient.Answer::accepted)
                .map(RetryingClient.Answer::body);
    }

    private static ObjectNode position() {
        ObjectNode position = JSON.createObjectNode().put("title", "Engineer").put("language", "en");
        for (int question = 1; question <= QUESTIONS; question++) {
            position.withArray("questions")
                    .addObject()
                    .put("text", "What did you build last, and what came of it? (" + question + ")")
                    .put("maxAttempts", ATTEMPTS);
        }
        return position;
    }

    private static ObjectNode invitation(JsonNode position) {
        ObjectNode body =
                JSON.createObjectNode().put("positionId", position.path("id").asText());
        body.putObject("candidate").put("name", "Chaos Candidate");
        return body;
    }
}
