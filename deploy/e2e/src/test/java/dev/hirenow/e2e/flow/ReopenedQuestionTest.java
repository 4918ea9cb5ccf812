package dev.hirenow.e2e.flow;

import java.io.IOException;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** An answer that cannot be assessed does not spoil the interview: HR reopens only that question. */
@Tag("slow")
class ReopenedQuestionTest {

    private static final String ENOUGH = "I led the team through the move and it took us a week.";

    private final Stack stack = RunningStack.get();
    private final SandboxClient sandbox = new SandboxClient(stack);
    private final Hiring hiring = new Hiring(stack);

    @BeforeEach
    @AfterEach
    void forget() {
        sandbox.reset();
    }

    @Test
    void theNewAnswerMakesTheNextSubmissionWithItsOwnScores() throws IOException {
        hears("No.");
        Hiring.Interview interview = hiring.invite(Hiring.position("What did you do?", "What came of it?"));
        hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
        Awaitility.await("the first answer's words")
                .atMost(Duration.ofSeconds(60))
                .until(() -> hiring.interview(interview)
                        .at("/questions/0/attempts/0/transcript")
                        .asText()
                        .equals("READY"));
        hears(ENOUGH);
        hiring.answer(interview, 1, RecordedAnswer.demo("answer-1.webm")).expect(201);
        hiring.submit(interview).expect(202);
        JsonNode first = hiring.result(interview);
        assertThat(first.at("/questions/0/reason").asText()).isEqualTo("TOO_FEW_WORDS");
        assertThat(first.at("/questions/1/status").asText()).isEqualTo("ASSESSED");
        assertThat(first.at("/versions/submission").asInt()).isEqualTo(1);

        reopen(interview, 0);
        hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);

        JsonNode second = Awaitility.await("the second submission's scores")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> hiring.find(interview),
                        found -> found.at("/versions/submission").asInt() == 2);
        assertThat(second.at("/questions/0/status").asText()).isEqualTo("ASSESSED");
        assertThat(second.at("/questions/0/attempt").asInt()).isEqualTo(2);
        assertThat(second.at("/questions/1/status").asText()).isEqualTo("ASSESSED");
        assertThat(second.at("/versions/revision").asInt()).isEqualTo(1);
        assertThat(second.at("/totals/coverage").asDouble())
                .isGreaterThan(first.at("/totals/coverage").asDouble());
    }

    private void reopen(Hiring.Interview interview, int question) {
        Http.post(
                        stack.address(StackPart.UPLOAD)
                                .resolve("/api/v1/interviews/" + interview.id() + "/questions/"
                                        + interview.questions().get(question) + "/reopening"),
                        "Bearer " + stack.token("recruiter"),
                        "")
                .expect(200);
    }

    private void hears(String text) {
        sandbox.script(Http.JSON
                .createObjectNode()
                .put("provider", "deepgram")
                .set("transcript", Http.JSON.createObjectNode().put("text", text))
                .toString());
    }
}
