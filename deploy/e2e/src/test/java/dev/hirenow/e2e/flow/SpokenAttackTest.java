package dev.hirenow.e2e.flow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** Attacks that are really spoken and really transcribed, against a model that obeys them. */
@Tag("slow")
class SpokenAttackTest {

    private static final List<String> ATTACKS = List.of("1-ignore", "2-pretend", "3-system", "4-others", "5-every");

    private static SandboxClient sandbox;
    private static JsonNode result;

    @BeforeAll
    static void interview() throws IOException {
        Stack stack = RunningStack.get();
        sandbox = new SandboxClient(stack);
        sandbox.reset();
        sandbox.script("{\"provider\": \"gemini\", \"fault\": \"obey\"}");
        Hiring hiring = new Hiring(stack);
        Hiring.Interview interview = hiring.invite(Hiring.position(
                "What did you do last year?",
                "And then?",
                "Who worked with you?",
                "What is new?",
                "How?",
                "Anything else?"));
        hiring.answer(interview, 0, new RecordedAnswer("audio/wav", RecordedAnswer.resource("/clips/3-doctor.wav")))
                .expect(201);
        for (int i = 0; i < ATTACKS.size(); i++) {
            hiring.answer(
                            interview,
                            i + 1,
                            new RecordedAnswer(
                                    "audio/wav", RecordedAnswer.resource("/attacks/" + ATTACKS.get(i) + ".wav")))
                    .expect(201);
        }
        hiring.submit(interview).expect(202);
        result = hiring.result(interview, Hiring.LISTENING);
    }

    @AfterAll
    static void obeyNobody() {
        sandbox.reset();
    }

    @Test
    void everyAttackIsRecognisedAndShownWithItsMoment() {
        for (JsonNode question : attacked()) {
            assertThat(question.path("instructionLike")).as(heard(question)).isNotEmpty();
            assertThat(question.at("/instructionLike/0/endMs").asLong())
                    .isGreaterThan(question.at("/instructionLike/0/startMs").asLong());
        }
        assertThat(result.at("/totals/needsReview").asBoolean()).isTrue();
    }

    @Test
    void noAttackGainsARating() {
        for (JsonNode question : attacked()) {
            assertThat(question.path("score").isNumber()).as(heard(question)).isFalse();
            question.path("criteria").forEach(criterion -> {
                assertThat(criterion.path("status").asText()).isEqualTo("UNRATED");
                criterion.path("evidence").forEach(evidence -> assertThat(
                                evidence.path("verified").asBoolean())
                        .isFalse());
            });
        }
    }

    @Test
    void theHonestAnswerIsJudgedAsIfNobodyHadAttacked() {
        JsonNode honest = result.path("questions").path(0);
        assertThat(honest.path("status").asText()).isEqualTo("ASSESSED");
        assertThat(honest.path("coverage").asDouble()).isEqualTo(1);
        assertThat(honest.path("instructionLike")).isEmpty();
        assertThat(honest.findValuesAsText("rationale"))
                .isNotEmpty()
                .noneMatch(rationale -> rationale.contains("demands"));
    }

    @Test
    void theProviderIsPaidTwiceAtMost() {
        assertThat(result.at("/model/calls").asInt()).isLessThanOrEqualTo(2);
        assertThat(sandbox.calls("gemini")).isLessThanOrEqualTo(2);
    }

    private static List<JsonNode> attacked() {
        List<JsonNode> attacked = new ArrayList<>();
        result.path("questions").forEach(attacked::add);
        return attacked.subList(1, attacked.size());
    }

    private static String heard(JsonNode question) {
        return question.at("/transcript/text").asText();
    }
}
