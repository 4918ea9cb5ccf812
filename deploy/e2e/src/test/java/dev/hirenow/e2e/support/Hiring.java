package dev.hirenow.e2e.support;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.Awaitility;

import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

/** Recruiter, candidate and reviewer, each through the public API. */
public final class Hiring {

    /** How long a result may take on a busy machine. */
    public static final Duration PATIENCE = Duration.ofSeconds(90);
    /** With real transcription: on a busy machine it takes several times the length of the recordings. */
    public static final Duration LISTENING = Duration.ofMinutes(5);

    private static final Set<String> NOT_SETTLED = Set.of("INVITED", "RECORDING", "TRANSCRIBING", "ANALYSING", "");

    private final Stack stack;
    private final String recruiter;
    private final String reviewer;

    public Hiring(Stack stack) {
        this.stack = stack;
        this.recruiter = "Bearer " + stack.token("recruiter");
        this.reviewer = "Bearer " + stack.token("reviewer");
    }

    /**
     * An interview from the candidate's side.
     *
     * @param id the interview
     * @param authorization the candidate's header
     * @param questions ids in order
     */
    public record Interview(String id, String authorization, List<String> questions) {}

    /** Creates a position with this body and an interview for it. */
    public Interview invite(JsonNode position) {
        return invite(position, "Grace Hopper");
    }

    /** The same, for a candidate of this name. */
    public Interview invite(JsonNode position, String name) {
        return invite(position, name, "AI");
    }

    /** The same, with the position's scoring mode for this interview. */
    public Interview invite(JsonNode position, String name, String scoringMode) {
        URI upload = stack.address(StackPart.UPLOAD);
        JsonNode created = Http.post(upload.resolve("/api/v1/positions"), recruiter, position.toString())
                .expect(201);
        ObjectNode wanted = Http.JSON.createObjectNode();
        wanted.put("positionId", created.path("id").asText()).put("scoringMode", scoringMode);
        wanted.putObject("candidate").put("name", name).put("email", name.replace(' ', '.') + "@example.org");
        JsonNode interview = Http.post(upload.resolve("/api/v1/interviews"), recruiter, wanted.toString())
                .expect(201);
        List<String> questions = new ArrayList<>();
        created.path("questions")
                .forEach(question -> questions.add(question.path("id").asText()));
        return new Interview(
                interview.path("id").asText(),
                "Invitation " + interview.path("invitation").path("token").asText(),
                questions);
    }

    /** An interview with one question, closed because its deadline has passed. */
    public Interview expired() {
        Interview interview = invite(position("What did you build last?"));
        expire(interview);
        Awaitility.await("the end of " + interview.id())
                .atMost(PATIENCE)
                .until(() -> interview(interview).path("closedCause").asText().equals("EXPIRED"));
        return interview;
    }

    /** Moves the deadline to the next moment. */
    private void expire(Interview interview) {
        Awaitility.await("a deadline that is still to come")
                .atMost(PATIENCE)
                .until(() -> Http.send(
                                        "PUT",
                                        stack.address(StackPart.UPLOAD)
                                                .resolve("/api/v1/interviews/" + interview.id() + "/deadline"),
                                        Map.of("Authorization", recruiter, "Content-Type", "application/json"),
                                        BodyPublishers.ofString("{\"answersUntil\":\""
                                                + Instant.now().plusSeconds(2) + "\"}"))
                                .status()
                        == 200);
    }

    /** A position with questions that use the default rubric. */
    public static JsonNode position(String... questions) {
        ObjectNode position = Http.JSON.createObjectNode().put("title", "Engineer");
        position.put("language", "en");
        for (String question : questions) {
            position.withArray("questions").addObject().put("text", question);
        }
        return position;
    }

    /** Uploads a recorded answer to the n-th question, from 0. */
    public Http.Answer answer(Interview interview, int question, RecordedAnswer recording) {
        return Http.send(
                "PUT",
                stack.address(StackPart.UPLOAD)
                        .resolve("/api/v1/candidate/answers/"
                                + interview.questions().get(question) + "/video"),
                Map.of("Authorization", interview.authorization(), "Content-Type", recording.contentType()),
                BodyPublishers.ofByteArray(recording.bytes()));
    }

    /** An interview with one question and an uploaded answer. */
    public Interview answered() {
        Interview interview = invite(position("What did you build last?"));
        answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
        return interview;
    }

    /** An interview with one answer that is submitted and scored. */
    public Interview scored() {
        Interview interview = answered();
        submit(interview).expect(202);
        awaitAnalyzed(interview);
        return interview;
    }

    /** Submits as the candidate. */
    public Http.Answer submit(Interview interview) {
        return Http.post(
                stack.address(StackPart.UPLOAD).resolve("/api/v1/candidate/submission"),
                interview.authorization(),
                "{}");
    }

    /** Erases the interview as the recruiter. */
    public Http.Answer erase(Interview interview) {
        return Http.send(
                "PUT",
                stack.address(StackPart.UPLOAD).resolve("/api/v1/interviews/" + interview.id() + "/erasure"),
                Map.of("Authorization", recruiter, "Content-Type", "application/json"),
                BodyPublishers.ofString("{\"confirmation\":\"" + interview.id() + "\"}"));
    }

    /** The receipt of an erasure, once every service has reported. */
    public JsonNode receipt(Interview interview) {
        URI address = stack.address(StackPart.UPLOAD).resolve("/api/v1/interviews/" + interview.id() + "/erasure");
        return Awaitility.await("the receipt of " + interview.id())
                .atMost(PATIENCE)
                .until(() -> Http.get(address, recruiter).expect(200), receipt -> receipt.path("complete")
                        .asBoolean());
    }

    /** The recruiter's view of the interview. */
    public JsonNode interview(Interview interview) {
        return Http.get(stack.address(StackPart.UPLOAD).resolve("/api/v1/interviews/" + interview.id()), recruiter)
                .expect(200);
    }

    /** Waits until the latest answer to the n-th question, from 0, has its transcript. */
    public void awaitTranscript(Interview interview, int question) {
        Awaitility.await("the transcript of question " + question)
                .atMost(PATIENCE)
                .until(() -> {
                    JsonNode attempts = interview(interview).at("/questions/" + question + "/attempts");
                    return attempts.path(attempts.size() - 1)
                            .path("transcript")
                            .asText()
                            .equals("READY");
                });
    }

    /** Waits until the recruiter sees that the submission is analyzed. */
    public void awaitAnalyzed(Interview interview) {
        Awaitility.await("the analysis of " + interview.id()).atMost(PATIENCE).until(() -> interview(interview)
                .at("/submissions/0/analysis/state")
                .asText()
                .equals("ANALYZED"));
    }

    /** The result as HR reads it, once it is final. */
    public JsonNode result(Interview interview) {
        return result(interview, PATIENCE);
    }

    /** The same with another timeout, because real transcription of many answers takes long. */
    public JsonNode result(Interview interview, Duration patience) {
        return Awaitility.await("the result of " + interview.id())
                .atMost(patience)
                .pollInterval(Duration.ofMillis(200))
                .ignoreException(java.io.UncheckedIOException.class)
                .until(
                        () -> find(interview),
                        found -> !NOT_SETTLED.contains(found.path("state").asText("")));
    }

    /** The current result; an empty object if there is none yet. */
    public JsonNode find(Interview interview) {
        Http.Answer answer =
                Http.get(stack.address(StackPart.RESULTS).resolve("/api/v1/results/" + interview.id()), reviewer);
        return answer.status() == 404 ? Http.JSON.createObjectNode() : answer.expect(200);
    }
}
