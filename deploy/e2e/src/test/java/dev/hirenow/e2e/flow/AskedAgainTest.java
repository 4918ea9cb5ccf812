package dev.hirenow.e2e.flow;

import java.io.IOException;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.Recording;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.Sandbox;
import dev.hirenow.local.parts.Part;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** Scores that are asked for again: a submission of its own, beside the first, and a record of each. */
class AskedAgainTest {

    private final Stack stack = RunningStack.get();
    private final Sandbox sandbox = new Sandbox(stack);
    private final Hiring hiring = new Hiring(stack);

    @BeforeEach
    @AfterEach
    void forget() {
        sandbox.reset();
    }

    @Test
    void newScoresStandBesideTheOldOnesAndBothHaveARecord() throws IOException {
        sandbox.script(
                "{\"provider\": \"deepgram\", \"transcript\": {\"text\": \"I led the team through the move and it took us a week.\"}}");
        Hiring.Interview interview = hiring.invite(Hiring.position("What did you do?"));
        hiring.answer(interview, 0, Recording.demo("answer-1.webm")).expect(201);
        hiring.submit(interview).expect(202);
        hiring.result(interview);
        assertThat(sandbox.calls("gemini")).isEqualTo(1);

        settledForRecruiters(interview);
        askAgain(interview).expect(200);

        JsonNode result = Awaitility.await("the scores of the second submission")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> hiring.find(interview),
                        found -> found.path("revisions").size() == 2);
        assertThat(result.at("/versions/submission").asInt()).isEqualTo(2);
        assertThat(result.at("/revisions/0/current").asBoolean()).isFalse();
        assertThat(result.at("/revisions/1/current").asBoolean()).isTrue();
        assertThat(result.at("/revisions/1/cause").asText()).isEqualTo("ASK_AGAIN");
        assertThat(result.at("/revisions/1/change/score").isNumber()).isTrue();
        assertThat(sandbox.calls("gemini")).isEqualTo(2);
        assertThat(sandbox.calls("deepgram")).isEqualTo(1);
        for (int submission = 1; submission <= 2; submission++) {
            JsonNode record = Http.get(analyses(interview, submission, "record"), auditor())
                    .expect(200);
            assertThat(record.path("submission").asInt()).isEqualTo(submission);
            assertThat(record.at("/exchanges/0/request/text").asText()).contains("I led the team");
            assertThat(Http.post(analyses(interview, submission, "derivation"), auditor(), "")
                            .expect(200)
                            .path("outcome")
                            .asText())
                    .isEqualTo("SAME");
        }
    }

    private void settledForRecruiters(Hiring.Interview interview) {
        Awaitility.await("the recruiter's view").atMost(Duration.ofSeconds(30)).until(() -> hiring.interview(interview)
                .at("/submissions/0/analysis/state")
                .asText()
                .equals("ANALYZED"));
    }

    private Http.Answer askAgain(Hiring.Interview interview) {
        return Http.post(
                stack.address(Part.UPLOAD).resolve("/api/v1/interviews/" + interview.id() + "/submissions"),
                "Bearer " + stack.token("recruiter"),
                "{}");
    }

    private java.net.URI analyses(Hiring.Interview interview, int submission, String what) {
        return stack.address(Part.ANALYSIS)
                .resolve("/api/v1/analyses/" + interview.id() + "/submissions/" + submission + "/" + what);
    }

    private String auditor() {
        return "Bearer " + stack.token("auditor");
    }
}
