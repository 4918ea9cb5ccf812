package dev.hirenow.e2e.faults;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Database;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** Outages of broker, object store or disk: candidates get correct responses and nothing is lost. */
@Tag("slow")
class OutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // Twice delivery.timeout.ms, after which the producer gives up on a record.
    private static final long OUTAGE_SECONDS = 20;
    private static final long FULL_AFTER_BYTES = 65_536;

    private final Stack stack = RunningStack.get();
    private final SandboxClient sandbox = new SandboxClient(stack);
    private final Hiring hiring = new Hiring(stack);
    private final Database database = new Database(stack);

    @BeforeEach
    void dictate() {
        sandbox.reset();
        sandbox.script("""
                [{"provider":"deepgram","transcript":{"text":"I built a payment service and tested it."}}]""");
    }

    @AfterEach
    void startWhatIsDown() {
        sandbox.reset();
        for (StackPart part : new StackPart[] {StackPart.POSTGRESQL, StackPart.KAFKA, StackPart.OBJECT_STORE}) {
            if (!stack.alive(part, 0)) {
                stack.restart(part, 0);
            }
        }
    }

    @Test
    void withoutTheBrokerUploadsAndSubmissionsAreTakenAndFollowAfterwards() {
        Hiring.Interview interview = hiring.invite(Hiring.position("What did you build last?"));

        stack.kill(StackPart.KAFKA, 0);
        hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
        hiring.submit(interview).expect(202);
        assertThat(health(StackPart.UPLOAD, "ready")).isEqualTo(200);
        assertThat(health(StackPart.ANALYSIS, "live")).isEqualTo(200);
        Awaitility.await("that the producer gave up what it tried to send")
                .atMost(PATIENCE)
                .until(() -> waitingSeconds(StackPart.UPLOAD) >= OUTAGE_SECONDS);
        assertThat(database.unsent(StackPart.UPLOAD)).isPositive();
        stack.restart(StackPart.KAFKA, 0);

        JsonNode result = hiring.result(interview);
        assertThat(result.path("state").asText()).isEqualTo("ANALYZED");
        Awaitility.await("that all is sent").atMost(PATIENCE).until(() -> database.unsent(StackPart.UPLOAD) == 0);
        assertThat(database.lostForGood()).isZero();
        assertThat(sandbox.calls("gemini")).isEqualTo(1);
    }

    @Test
    void withoutTheObjectStoreAnUploadIsRefusedWithWordWhenToComeBack() {
        Hiring.Interview interview = hiring.invite(Hiring.position("What did you build last?"));

        stack.kill(StackPart.OBJECT_STORE, 0);
        Http.Answer refused = hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm"));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers()).containsKey("retry-after");
        assertThat(refused.json().path("type").asText()).isNotBlank();
        assertThat(attempts(interview)).isZero();
        stack.restart(StackPart.OBJECT_STORE, 0);

        hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
        assertThat(attempts(interview)).isEqualTo(1);
    }

    @Test
    void withoutTheDatabaseACandidateIsToldToComeBack() {
        Hiring.Interview interview = hiring.invite(Hiring.position("What did you build last?"));

        stack.stop(StackPart.POSTGRESQL, 0);
        Http.Answer refused = hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm"));
        stack.restart(StackPart.POSTGRESQL, 0);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers()).containsKey("retry-after");
        Awaitility.await("that it is taken")
                .atMost(PATIENCE)
                .until(() -> hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm"))
                                .status()
                        == 201);
        assertThat(attempts(interview)).isEqualTo(1);
    }

    @Test
    void withAFullDiskAnUploadIsRefusedClearlyAndTheNextOneIsTaken() throws Exception {
        Hiring.Interview interview = hiring.invite(Hiring.position("What did you build last?"));

        // Limits the process's file size: the write fails as on a full disk.
        limitFileSize(Long.toString(FULL_AFTER_BYTES));
        Http.Answer refused;
        try {
            refused = hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm"));
        } finally {
            limitFileSize("unlimited");
        }

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers()).containsKey("retry-after");
        assertThat(attempts(interview)).isZero();
        hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
    }

    private void limitFileSize(String most) throws Exception {
        int code = new ProcessBuilder(
                        "prlimit",
                        "--pid",
                        Long.toString(stack.pid(StackPart.UPLOAD, 0)),
                        "--fsize=" + most + ":unlimited")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(code).isZero();
    }

    /** How long the oldest fact has been waiting, so that sending all of them has been tried for that long. */
    private long waitingSeconds(StackPart service) {
        return database.number("select coalesce(floor(extract(epoch from now() - max(created_at))), 0)::bigint from "
                + service.label() + ".outbox where state = 'PENDING'");
    }

    private int attempts(Hiring.Interview interview) {
        return hiring.interview(interview).at("/questions/0/attempts").size();
    }

    private int health(StackPart service, String which) {
        return Http.get(stack.managementAddress(service).resolve("/q/health/" + which), "")
                .status();
    }
}
