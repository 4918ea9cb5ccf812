package dev.hirenow.e2e.flow;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A power cut (SIGKILL) of any service at any stage does not change the result. Each test uses an interview of its
 * own with a scripted transcript, and compares it with an undisturbed one.
 */
@Tag("slow")
class KilledServiceTest {

    private static final String TRANSCRIPT =
            "I built a payment service and wrote tests for it. It became three times faster.";
    private static final String SPEECH = """
            {"provider":"deepgram","transcript":{"text":"%s"}}""".formatted(TRANSCRIPT);
    private static final String HELD_SPEECH = """
            {"provider":"deepgram","hold":true,"times":1,"transcript":{"text":"%s"}}""".formatted(TRANSCRIPT);
    private static final String HELD_JUDGEMENT = """
            {"provider":"gemini","hold":true,"times":1}""";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_CALLS = 2;
    // Values that differ between any two interviews.
    private static final Set<String> OWN = Set.of(
            "id",
            "video",
            "captions",
            "createdAt",
            "submittedAt",
            "analyzedAt",
            "transcribedAt",
            "answersUntil",
            "receivedAt",
            "calls",
            "providerRequestId",
            "positionId");

    private static Stack stack;
    private static SandboxClient sandbox;
    private static Hiring hiring;
    private static JsonNode undisturbed;

    @BeforeAll
    static void undisturbed() {
        stack = RunningStack.get();
        sandbox = new SandboxClient(stack);
        hiring = new Hiring(stack);
        sandbox.reset();
        sandbox.script("[" + SPEECH + "]");
        Hiring.Interview interview = hiring.answered();
        hiring.submit(interview).expect(202);
        hiring.result(interview);
        // The first projected facts may be visible before the rest.
        undisturbed = comparable(
                Awaitility.await().atMost(PATIENCE).until(() -> hiring.find(interview), KilledServiceTest::whole));
        assertThat(undisturbed.path("state").asText()).isEqualTo("ANALYZED");
    }

    @AfterEach
    void startAgainWhatIsDown() {
        sandbox.reset();
        Stream.of(Victim.values())
                .filter(victim -> !stack.alive(victim.part, 0))
                .forEach(victim -> stack.restart(victim.part, 0));
    }

    enum Victim {
        UPLOAD(StackPart.UPLOAD),
        TRANSCRIPTION(StackPart.TRANSCRIPTION),
        ANALYSIS(StackPart.ANALYSIS),
        RESULTS(StackPart.RESULTS);

        private final StackPart part;

        Victim(StackPart part) {
            this.part = part;
        }
    }

    @ParameterizedTest
    @EnumSource
    void killedWhileDeepgramIsCalled(Victim victim) {
        sandbox.reset();
        sandbox.script("[" + HELD_SPEECH + "," + SPEECH + "]");
        Hiring.Interview interview = hiring.answered();
        hiring.submit(interview).expect(202);
        awaitHeld("deepgram");

        killAndRestart(victim);
        sandbox.release();

        awaitTheSameResult(interview);
        assertThat(sandbox.calls("deepgram")).isLessThanOrEqualTo(MOST_CALLS);
        assertThat(sandbox.calls("gemini")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void killedWhileGeminiIsCalled(Victim victim) {
        sandbox.reset();
        sandbox.script("[" + SPEECH + "," + HELD_JUDGEMENT + "]");
        Hiring.Interview interview = hiring.answered();
        hiring.submit(interview).expect(202);
        awaitHeld("gemini");

        killAndRestart(victim);
        sandbox.release();

        awaitTheSameResult(interview);
        assertThat(sandbox.calls("gemini")).isEqualTo(victim == Victim.ANALYSIS ? MOST_CALLS : 1);
    }

    @ParameterizedTest
    @EnumSource
    void killedBeforeTheProjection(Victim victim) {
        sandbox.reset();
        sandbox.script("[" + SPEECH + "]");
        Hiring.Interview interview = hiring.answered();
        stack.kill(StackPart.RESULTS, 0);
        hiring.submit(interview).expect(202);
        hiring.awaitAnalyzed(interview);

        if (victim != Victim.RESULTS) {
            killAndRestart(victim);
        }
        stack.restart(StackPart.RESULTS, 0);

        awaitTheSameResult(interview);
        assertThat(sandbox.calls("gemini")).isEqualTo(1);
    }

    private static void killAndRestart(Victim victim) {
        stack.kill(victim.part, 0);
        stack.restart(victim.part, 0);
    }

    private static void awaitHeld(String provider) {
        Awaitility.await("a held call to " + provider).atMost(PATIENCE).until(() -> sandbox.held(provider) == 1);
    }

    private static boolean whole(JsonNode result) {
        JsonNode question = result.path("questions").path(0);
        return question.path("transcript").isObject()
                && question.path("attempt").isInt()
                && question.path("video").isTextual()
                && result.path("submittedAt").isTextual();
    }

    private static void awaitTheSameResult(Hiring.Interview interview) {
        hiring.result(interview);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(comparable(hiring.find(interview)))
                .isEqualTo(undisturbed));
    }

    private static JsonNode comparable(JsonNode result) {
        JsonNode copy = result.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OWN.stream().filter(name -> !isContent(object, name)).toList());
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            List<JsonNode> children = new java.util.ArrayList<>();
            node.forEach(children::add);
            children.forEach(KilledServiceTest::strip);
        }
    }

    // The ids of criteria and questions are the same everywhere.
    private static boolean isContent(ObjectNode object, String name) {
        return name.equals("id") && (object.has("anchors") || object.has("number"));
    }
}
