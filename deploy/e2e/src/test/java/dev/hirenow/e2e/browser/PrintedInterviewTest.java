package dev.hirenow.e2e.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A printed interview holds what HR files: each answer with its ratings, its quotes and all its words, with times. */
@Needs(Program.CHROMIUM)
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintedInterviewTest {

    private static final List<String> SENTENCES = List.of(
            "I built a payment service for my company.",
            "I designed the database and tested every part of it.",
            "After that the service was three times faster.",
            "My task was the search of our shop.",
            "I measured the slow queries and wrote an index for each.",
            "As a result a search took fifty milliseconds.");
    private static final String SCRIPT = """
            [{"provider": "deepgram", "call": 1, "transcript": {"durationSeconds": 12, "text": "%s %s %s"}},
             {"provider": "deepgram", "transcript": {"durationSeconds": 12, "text": "%s %s %s"}}]
            """.formatted(SENTENCES.toArray());
    private static final List<String> QUESTIONS = List.of("What did you build last?", "What did you improve?");

    private Stack stack;
    private Hiring hiring;
    private Hiring.Interview interview;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void interviewWithEverythingThatIsFiled() {
        stack = RunningStack.get();
        SandboxClient sandbox = new SandboxClient(stack);
        sandbox.reset();
        sandbox.script(SCRIPT);
        hiring = new Hiring(stack);
        interview = answered("AI");
        hiring.awaitAnalyzed(interview);
        scoreAgain();
        JsonNode question = hiring.find(interview).at("/questions/0");
        ObjectNode entry = Http.JSON.createObjectNode();
        review(interview, "POST", "notes", entry.put("text", "Call in March."));
        review(interview, "POST", "overrides", rating(question, 2).put("reason", "Only one example."));
        entry.removeAll();
        review(interview, "POST", "decisions", entry.put("decision", "HOLD").put("reason", "Clear examples."));
        chromium = Chromium.withDevices();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void open() {
        page = chromium.anew();
    }

    @AfterAll
    void close() {
        chromium.close();
        new SandboxClient(stack).reset();
    }

    @Test
    void holdsEveryAnswerWithItsTimes() {
        openInterview(interview);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".revisions")).hasAttribute("open", "");
        String paper = page.locator("body").innerText();

        assertThat(paper)
                .contains("Grace Hopper", "Engineer", "score with reviewers' ratings", "of the rubric scored")
                .contains("1. " + QUESTIONS.getFirst(), "2. " + QUESTIONS.getLast())
                .contains("Call in March.", "Clear examples.", "rated 2 out of 5: Only one example.");
        assertThat(SENTENCES).allSatisfy(sentence -> assertThat(paper).containsPattern("0:\\d\\d\\s+\\Q" + sentence));
        for (Locator quote : page.locator("button.quote").all()) {
            assertThat(quote.innerText()).containsPattern("0:\\d\\d\\s+“");
        }
        assertThat(page.locator("button.quote")).not().hasCount(0);
        assertThat(paper).contains("All scores so far (2)", "Submission 1, revision 1", "scored again");
    }

    @Test
    void leavesOutWhatWorksOnAScreenOnly() {
        openInterview(interview);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        for (String control : List.of("video", "#tabs", "#transcript", "#back", "#live", "form", "header.bar")) {
            for (Locator each : page.locator(control).all()) {
                assertThat(each).isHidden();
            }
        }
        assertThat(page.locator("button:visible:not(.quote)")).hasCount(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(page.locator("[data-printed]").first()).isHidden();
        assertThat(page.locator(".revisions")).not().hasAttribute("open", "");
    }

    @Test
    void holdsWhatPeopleRatedWithoutAModel() {
        Hiring.Interview byPeople = answered("HUMAN_ONLY");
        ObjectNode scorecard = Http.JSON.createObjectNode();
        scorecard.putArray("ratings").add(rating(hiring.result(byPeople).at("/questions/1"), 4));
        review(byPeople, "PUT", "scorecards/mine", scorecard);
        openInterview(byPeople);
        assertThat(page.locator("#scorecard form")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        String paper = page.locator("body").innerText();

        assertThat(paper).contains("Rating 4 of 5").containsPattern("0:\\d\\d\\s+\\Q" + SENTENCES.getLast());
        assertThat(page.locator("#scorecard form")).isHidden();
    }

    @Test
    void unfoldsWhatIsFoldedWhenTheBrowserPrints() throws IOException {
        openInterview(interview);
        page.evaluate("() => addEventListener('beforeprint', () => {"
                + " document.body.dataset.unfolded = String(document.querySelector('.revisions').open); })");

        JsonObject printed = page.context().newCDPSession(page).send("Page.printToPDF", new JsonObject());

        byte[] pdf = Base64.getDecoder().decode(printed.get("data").getAsString());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(page.locator("body")).hasAttribute("data-unfolded", "true");
        assertThat(page.locator(".revisions")).not().hasAttribute("open", "");
        Path folder = StackPaths.findProject().resolve("deploy/e2e/target/screenshots");
        Files.write(Files.createDirectories(folder).resolve("printed-interview.pdf"), pdf);
    }

    private void openInterview(Hiring.Interview shown) {
        Chromium.signIn(
                page,
                stack.address(StackPart.RESULTS).resolve("/dashboard/interview.html?id=" + shown.id()),
                "reviewer");
        assertThat(page.locator("#file")).isVisible();
    }

    private Hiring.Interview answered(String scoringMode) {
        JsonNode position = Hiring.position(QUESTIONS.toArray(String[]::new));
        Hiring.Interview invited = hiring.invite(position, "Grace Hopper", scoringMode);
        for (int i = 0; i < QUESTIONS.size(); i++) {
            hiring.answer(invited, i, RecordedAnswer.demo("answer-1.webm")).expect(201);
        }
        hiring.submit(invited).expect(202);
        return invited;
    }

    private void scoreAgain() {
        URI again = stack.address(StackPart.UPLOAD).resolve("/api/v1/interviews/" + interview.id() + "/submissions");
        Http.Answer answer = Http.post(again, "Bearer " + stack.token("recruiter"), "{\"rubrics\": \"INTERVIEW\"}");
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        Awaitility.await("the second scores")
                .atMost(Hiring.PATIENCE)
                .until(() -> hiring.find(interview).at("/versions/submission").asInt() == 2);
    }

    private void review(Hiring.Interview reviewed, String method, String path, JsonNode entry) {
        URI result = stack.address(StackPart.RESULTS).resolve("/api/v1/results/" + reviewed.id());
        String reviewer = "Bearer " + stack.token("reviewer");
        String etag = Http.get(result, reviewer).headers().get("etag");
        Http.Answer answer = Http.send(
                method,
                URI.create(result + "/" + path),
                Map.of("Authorization", reviewer, "Content-Type", "application/json", "If-Match", etag),
                BodyPublishers.ofString(entry.toString()));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    }

    private static ObjectNode rating(JsonNode question, int rating) {
        return Http.JSON
                .createObjectNode()
                .put("questionId", question.at("/question/id").asText())
                .put("criterionId", question.at("/rubric/0/id").asText())
                .put("rating", rating);
    }
}
