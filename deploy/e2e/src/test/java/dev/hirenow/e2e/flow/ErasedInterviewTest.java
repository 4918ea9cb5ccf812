package dev.hirenow.e2e.flow;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.e2e.support.Tables;
import dev.hirenow.e2e.support.Topics;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** What remains of an erased interview: a receipt, and an id in each service. */
@Tag("slow")
class ErasedInterviewTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SPEECH = """
            {"provider":"deepgram","transcript":{"text":"In Xanadu I built a service. It became faster."}}""";
    private static final String HELD_JUDGEMENT = """
            {"provider":"gemini","hold":true,"times":1}""";
    private static final Set<String> TOMBSTONES = Set.of(
            "analysis.erasure",
            "results.erasure",
            "transcription.erasure",
            "upload.erasure",
            "upload.erasure_receipt",
            "upload.erasure_share");

    private Stack stack;
    private SandboxClient sandbox;
    private Hiring hiring;
    private Topics topics;
    private Tables tables;

    @BeforeEach
    void begin() {
        stack = RunningStack.get();
        sandbox = new SandboxClient(stack);
        hiring = new Hiring(stack);
        topics = new Topics(stack);
        tables = new Tables(stack);
        sandbox.reset();
    }

    @AfterEach
    void reset() {
        sandbox.reset();
    }

    @Test
    void nothingIsLeftAndReplayedFactsBringNothingBack() throws Exception {
        sandbox.script("[" + SPEECH + "]");
        String name = "Kubla Khan";
        Hiring.Interview interview = hiring.invite(Hiring.position("What did you build?", "And where?"), name);
        hiring.answer(interview, 0, RecordedAnswer.demo("answer-3.webm")).expect(201);
        hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
        hiring.answer(interview, 1, RecordedAnswer.demo("answer-1.webm")).expect(201);
        hiring.submit(interview).expect(202);
        JsonNode result = hiring.result(interview);
        assertThat(result.path("state").asText()).isEqualTo("ANALYZED");
        note(interview);
        Awaitility.await().atMost(PATIENCE).until(topics::allRead);
        List<ConsumerRecord<String, byte[]>> said = topics.of(interview.id());
        assertThat(said).extracting(ConsumerRecord::topic).contains("transcript-ready", "interview-analyzed");
        assertThat(tables.holding("Xanadu")).isNotEmpty();
        assertThat(objects(interview)).isNotEmpty();

        hiring.erase(interview).expect(202);

        assertThat(hiring.find(interview).isEmpty())
                .as("nobody reads it from the moment of the 202")
                .isTrue();
        JsonNode receipt = hiring.receipt(interview);
        assertThat(removed(receipt, "upload", "recordings")).isEqualTo(3);
        assertThat(removed(receipt, "transcription", "copies")).isEqualTo(6);
        assertThat(removed(receipt, "transcription", "transcriptions")).isEqualTo(3);
        assertThat(removed(receipt, "analysis", "analyses")).isEqualTo(1);
        assertThat(removed(receipt, "results", "decisionsAndNotes")).isEqualTo(1);

        topics.replay(said);
        Awaitility.await().atMost(PATIENCE).until(topics::allRead);
        awaitTheLastPass(interview);

        assertThat(tables.holding(interview.id())).containsExactlyInAnyOrderElementsOf(TOMBSTONES);
        assertThat(tables.holding(name)).isEmpty();
        assertThat(tables.holding("Xanadu")).isEmpty();
        assertThat(objects(interview)).isEmpty();
        assertThat(hiring.find(interview)).isEmpty();
        assertThat(hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm"))
                        .status())
                .isEqualTo(401);
        assertThat(sandbox.calls("gemini")).isEqualTo(1);
        assertThat(hiring.receipt(interview).path("services")).hasSize(4);
    }

    @Test
    void theAnswerOfACallThatWasRunningIsThrownAway() throws Exception {
        sandbox.script("[" + SPEECH + "," + HELD_JUDGEMENT + "]");
        Hiring.Interview interview = hiring.invite(Hiring.position("What did you build?"), "Xerxes Nobody");
        hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
        hiring.submit(interview).expect(202);
        Awaitility.await().atMost(PATIENCE).until(() -> sandbox.held("gemini") == 1);

        hiring.erase(interview).expect(202);
        hiring.receipt(interview);
        sandbox.release();

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        tables.number("select count(*) from analysis.provider_call where finished_at is null") == 0);
        awaitTheLastPass(interview);
        assertThat(tables.number("select count(*) from analysis.provider_call where work_id is null"
                        + " and (answer is not null or provider_request_id is not null)"))
                .isZero();
        assertThat(tables.holding(interview.id())).containsExactlyInAnyOrderElementsOf(TOMBSTONES);
        assertThat(topics.of(interview.id()))
                .extracting(ConsumerRecord::topic)
                .doesNotContain("interview-analyzed", "analysis-failed");
    }

    private void note(Hiring.Interview interview) {
        Http.Answer answer = Http.send(
                "POST",
                stack.address(StackPart.RESULTS).resolve("/api/v1/results/" + interview.id() + "/notes"),
                Map.of("Authorization", "Bearer " + stack.token("reviewer"), "Content-Type", "application/json"),
                BodyPublishers.ofString("{\"text\":\"Kubla Khan was never there.\"}"));
        answer.expect(201);
    }

    private void awaitTheLastPass(Hiring.Interview interview) {
        String waiting = Stream.of(StackPart.SERVICES.toArray(StackPart[]::new))
                .map(service -> "(select count(*) from %1$s.erasure where interview_id = '%2$s' and due_at is null)"
                        .formatted(service.label(), interview.id()))
                .reduce((one, other) -> one + " + " + other)
                .map(sum -> "select " + sum)
                .orElseThrow();
        Awaitility.await("the last pass").atMost(PATIENCE).until(() -> tables.number(waiting) == 4);
        Awaitility.await("the last facts of it are gone")
                .atMost(PATIENCE)
                .until(() -> TOMBSTONES.containsAll(tables.holding(interview.id())));
    }

    private List<Path> objects(Hiring.Interview interview) throws IOException {
        try (Stream<Path> files = Files.walk(stack.paths().dataOf("s3"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(interview.id()))
                    .toList();
        }
    }

    private static int removed(JsonNode receipt, String service, String kind) {
        for (JsonNode share : receipt.path("services")) {
            if (share.path("service").asText().equals(service)) {
                return share.path("removed").path(kind).asInt();
            }
        }
        throw new AssertionError("no share of " + service);
    }
}
