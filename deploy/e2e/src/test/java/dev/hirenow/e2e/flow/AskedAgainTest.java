package dev.hirenow.e2e.flow;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** Scoring again: a new submission next to the first, and a record of each. */
@Tag("slow")
class AskedAgainTest {

    private final Stack stack = RunningStack.get();
    private final SandboxClient sandbox = new SandboxClient(stack);
    private final Hiring hiring = new Hiring(stack);

    @BeforeEach
    @AfterEach
    void forget() {
        sandbox.reset();
    }

    @Test
    void newScoresStandBesideTheOldOnesAndBothHaveARecord() {
        Hiring.Interview interview = scored();

        askAgain(interview, "{}").expect(200);

        JsonNode result = secondRevision(interview);
        assertThat(result.at("/versions/submission").asInt()).isEqualTo(2);
        assertThat(result.at("/revisions/0/current").asBoolean()).isFalse();
        assertThat(result.at("/revisions/1/current").asBoolean()).isTrue();
        assertThat(result.at("/revisions/1/cause").asText()).isEqualTo("ASK_AGAIN");
        assertThat(result.at("/revisions/1/change/score").isNumber()).isTrue();
        assertThat(sandbox.calls("gemini")).isEqualTo(2);
        assertThat(sandbox.calls("deepgram")).isEqualTo(1);
        for (int submission = 1; submission <= 2; submission++) {
            JsonNode record = record(interview, submission);
            assertThat(record.path("overrides").isArray()).isTrue();
            assertThat(record.path("submission").asInt()).isEqualTo(submission);
            assertThat(record.at("/exchanges/0/request/text").asText()).contains("I led the team");
            assertThat(Http.post(derivation(interview, submission), auditor(), "")
                            .expect(200)
                            .path("outcome")
                            .asText())
                    .isEqualTo("SAME");
        }
    }

    @Test
    void aNewRubricOfThePositionIsUsedWhenItIsAskedFor() {
        Hiring.Interview interview = scored();
        giveThePositionAnotherRubric(interview);

        askAgain(interview, "{\"rubrics\": \"POSITION\"}").expect(200);

        JsonNode result = secondRevision(interview);
        assertThat(result.at("/revisions/1/cause").asText()).isEqualTo("RUBRIC_CHANGED");
        assertThat(result.at("/questions/0/rubric").findValuesAsText("name")).containsExactly("Ownership");
        assertThat(result.at("/questions/0/criteria")).hasSize(1);
        assertThat(record(interview, 1).at("/exchanges/0/request/text").asText())
                .contains("Specificity")
                .doesNotContain("Ownership");
        assertThat(record(interview, 2).at("/exchanges/0/request/text").asText())
                .contains("Ownership")
                .doesNotContain("Specificity");
    }

    private Hiring.Interview scored() {
        sandbox.script(
                "{\"provider\": \"deepgram\", \"transcript\": {\"text\": \"I led the team through the move and it took us a week.\"}}");
        Hiring.Interview interview = hiring.answered();
        hiring.submit(interview).expect(202);
        hiring.result(interview);
        assertThat(sandbox.calls("gemini")).isEqualTo(1);
        settledForRecruiters(interview);
        return interview;
    }

    private void giveThePositionAnotherRubric(Hiring.Interview interview) {
        URI address = stack.address(StackPart.UPLOAD)
                .resolve("/api/v1/positions/"
                        + hiring.interview(interview).path("positionId").asText());
        Http.Answer position = Http.get(address, recruiter());
        ObjectNode edited =
                Http.JSON.createObjectNode().put("title", "Engineer").put("language", "en");
        edited.withArray("questions")
                .addObject()
                .put("text", position.expect(200).at("/questions/0/text").asText())
                .putObject("rubric")
                .withArray("criteria")
                .addObject()
                .put("id", "ownership")
                .put("name", "Ownership")
                .put("description", "Whether the speaker tells what they did themselves.")
                .put("weight", 1)
                .putObject("anchors")
                .put("1", "Only the team or others are named as those who act.")
                .put("3", "Own steps are named beside those of the team.")
                .put("5", "Own decisions, steps and their result are told.");
        Http.send(
                        "PUT",
                        address,
                        Map.of(
                                "Authorization", recruiter(),
                                "Content-Type", "application/json",
                                "If-Match", position.headers().get("etag")),
                        BodyPublishers.ofString(edited.toString()))
                .expect(200);
    }

    private JsonNode secondRevision(Hiring.Interview interview) {
        return Awaitility.await("the scores of the second submission")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> hiring.find(interview),
                        found -> found.path("revisions").size() == 2);
    }

    private JsonNode record(Hiring.Interview interview, int submission) {
        return Http.get(
                        stack.address(StackPart.RESULTS)
                                .resolve(
                                        "/api/v1/results/" + interview.id() + "/submissions/" + submission + "/record"),
                        auditor())
                .expect(200);
    }

    private String recruiter() {
        return "Bearer " + stack.token("recruiter");
    }

    private void settledForRecruiters(Hiring.Interview interview) {
        Awaitility.await("the recruiter's view").atMost(Duration.ofSeconds(30)).until(() -> hiring.interview(interview)
                .at("/submissions/0/analysis/state")
                .asText()
                .equals("ANALYZED"));
    }

    private Http.Answer askAgain(Hiring.Interview interview, String wish) {
        return Http.post(
                stack.address(StackPart.UPLOAD).resolve("/api/v1/interviews/" + interview.id() + "/submissions"),
                recruiter(),
                wish);
    }

    private URI derivation(Hiring.Interview interview, int submission) {
        return stack.address(StackPart.ANALYSIS)
                .resolve("/api/v1/analyses/" + interview.id() + "/submissions/" + submission + "/derivation");
    }

    private String auditor() {
        return "Bearer " + stack.token("auditor");
    }
}
