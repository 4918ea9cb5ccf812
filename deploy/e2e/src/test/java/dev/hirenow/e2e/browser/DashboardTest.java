package dev.hirenow.e2e.browser;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
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
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** HR watches, listens and decides, in a real browser. */
@Needs(Program.CHROMIUM)
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardTest {

    // Every recording has the same transcript, one quote is false, and the model omits the third answer
    // twice.
    private static final String SCRIPT = """
            [{"provider": "deepgram", "transcript": {"durationSeconds": 14, "text":
               "I built a payment service for my company. I designed the database and tested every part of it. \
            One night the server stopped and I read the records. After that the service was three times faster."}},
             {"provider": "gemini", "call": 1, "answer": {"answers": [
               {"id": "{{/answers/0/id}}", "criteria": [
                 {"id": "own-work", "rationale": "Tells what they built and tested themselves.", "rating": 4, "evidence": [
                   {"sentence": 2, "quote": "I designed the database and tested every part of it."}]},
                 {"id": "result", "rationale": "Names a result.", "rating": 5, "evidence": [
                   {"sentence": 4, "quote": "We saved two million a year."}]}]},
               {"id": "{{/answers/1/id}}", "criteria": [
                 {"id": "search", "rationale": "Looked at records.", "rating": 3, "evidence": [
                   {"sentence": 3, "quote": "One night the server stopped and I read the records."}]},
                 {"id": "mending", "rationale": "Something was better.", "rating": 2, "evidence": [
                   {"sentence": 4, "quote": "the service was three times faster"}]}]}]}},
             {"provider": "gemini", "answer": {"answers": []}}]
            """;

    private Stack stack;
    private Hiring hiring;
    private Hiring.Interview scored;
    private Hiring.Interview byPeople;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void interviews() throws IOException {
        stack = RunningStack.get();
        chromium = Chromium.withDevices();
        SandboxClient sandbox = new SandboxClient(stack);
        sandbox.reset();
        sandbox.script(SCRIPT);
        hiring = new Hiring(stack);
        JsonNode position = Http.JSON.readTree(RecordedAnswer.resource("/demo/questions.json"));
        scored = recorded(hiring.invite(position));
        byPeople = recorded(hiring.invite(position, "Katherine Hopper-Johnson", "HUMAN_ONLY"));
        assertThat(hiring.result(scored).path("state").asText()).isEqualTo("ANALYZED");
        assertThat(hiring.result(byPeople).path("state").asText()).isEqualTo("AWAITING_REVIEW");
    }

    @BeforeEach
    void open() {
        page = chromium.anew();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    @AfterAll
    void close() {
        chromium.close();
        new SandboxClient(stack).reset();
    }

    @Test
    void filtersSortsAndKeepsTheFilterInTheAddress() {
        signIn("auditor", "/dashboard/");
        page.locator("#state").selectOption("ANALYZED");
        page.locator("#sort").selectOption("score-desc");
        page.locator("#name").fill("hopp");

        assertThat(page).hasURL(Pattern.compile("state=ANALYZED.*"));
        assertThat(page.locator("#lines tr[data-id='" + scored.id() + "']")).isVisible();
        assertThat(page.locator("#lines tr[data-id='" + byPeople.id() + "']")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("name=hopp"));
        page.locator("tr[data-id='" + scored.id() + "'] a").click();
        assertThat(page.locator("#file")).isVisible();
        page.locator("#back").click();

        assertThat(page.locator("#state")).hasValue("ANALYZED");
        assertThat(page.locator("#name")).hasValue("hopp");
        page.locator("#name").fill("nobody");
        assertThat(page.locator("#message")).containsText("No interviews match");
    }

    @Test
    void tellsWhatIsNotProvenAndWhatIsNotAssessable() {
        openInterview("auditor", scored);

        Locator result = page.locator("[data-criterion=result]");
        assertThat(result).containsText("Not rated");
        assertThat(result.locator(".unverified")).containsText("Not found in the transcript");
        assertThat(result.locator("button")).hasCount(0);
        assertThat(page.locator("article[data-question=q3]")).containsText("Couldn't be scored (not counted as 0)");
        assertThat(page.locator("article[data-question=q3]")).containsText("Watch the recording and rate it yourself.");
        assertThat(page.locator("#summary")).containsText("You decide.");
        assertThat(page.locator("[data-origin=sandbox]")).containsText("no language model");
    }

    @Test
    void saysWhatARecordingLacks() {
        // A separate browser, so that its request interception ends with it.
        try (Chromium altering = Chromium.withDevices()) {
            page = altering.page();
            page.route("**/api/v1/results/" + scored.id(), DashboardTest::lackingSoundAndItsEnd);

            openInterview("reviewer", scored);

            Locator missing = page.locator("[data-missing=q1]");
            assertThat(missing.locator("[data-kind=SOUND]")).hasText("No sound recorded from 0:03 to 0:05 (2.0 s).");
            assertThat(missing.locator("[data-kind=END]")).hasText("The last 0.4 s are missing.");
            assertThat(page.locator("[data-missing=q2]")).hasCount(0);
        }
    }

    private static void lackingSoundAndItsEnd(Route route) {
        APIResponse answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replaceFirst("\"missing\":\\[]", """
                        "missing":[
                          {"kind":"SOUND","atMs":3000,"lengthMs":2000,"duringSpeech":true},
                          {"kind":"END","atMs":14000,"lengthMs":400,"duringSpeech":false}]""")));
    }

    @Test
    void goesToTheWordThatIsClicked() {
        openInterview("recruiter", scored);
        Locator word = page.locator(".word").nth(20);
        word.click();

        assertThat(page.locator(".word").nth(20)).hasClass(Pattern.compile(".*spoken.*"));
        assertThat(time()).isGreaterThan(0.5);
        assertThat(page.locator("form.decide")).isHidden();
    }

    @Test
    void asksForAnotherLinkWhenTheOldOneIsRefused() {
        AtomicInteger asked = new AtomicInteger();
        // A separate browser, so that its request interception ends with it.
        try (Chromium refusing = Chromium.withDevices()) {
            page = refusing.page();
            page.route(Pattern.compile("X-Amz-Signature"), route -> {
                if (asked.getAndIncrement() == 0) {
                    route.fulfill(new Route.FulfillOptions().setStatus(403));
                } else {
                    route.resume();
                }
            });

            openInterview("reviewer", scored);

            page.waitForFunction("() => document.querySelector('video').readyState > 0");
        }
        assertThat(asked.get()).isGreaterThan(1);
    }

    @Test
    void decidesAndKeepsTheRecord() {
        openInterview("reviewer", scored);
        page.locator("form.decide input[value=REJECT]").check();
        page.locator("form.decide button").click();
        assertThat(page.locator("#decision-error")).hasText("Enter a reason to reject.");

        page.locator("#reason").fill("No example of <b>own</b> work.");
        page.locator("form.decide button").click();
        assertThat(page.locator("#decision .record [data-decision=REJECT]")).hasCount(1);
        page.locator("form.decide input[value=ADVANCE]").check();
        page.locator("form.decide button").click();

        Locator record = page.locator("#decision .record li");
        assertThat(record).hasCount(2);
        assertThat(record.nth(0)).containsText("Advance");
        assertThat(record.nth(1)).containsText("No example of <b>own</b> work.");
        assertThat(record.nth(1)).containsText("reviewer");
        page.locator("#note").fill("Call in March.");
        page.locator("#notes button").click();
        assertThat(page.locator("#notes .record")).containsText("Call in March.");
        Chromium.look(page, "dashboard-interview");
    }

    @Test
    void showsTheScoreThatCountsAndWhatIsMissingInIt() {
        signIn("reviewer", "/dashboard/?sort=score");
        Locator line = page.locator("#lines tr[data-id='" + scored.id() + "']");
        assertThat(page.locator("#incomplete")).isVisible();
        assertThat(line.locator("[data-state]")).hasText("Partly scored");
        assertThat(line).containsText("1 of 3 answers: The AI skipped this answer twice.");

        line.locator("a").click();
        Locator override = page.locator("[data-override='own-work']");
        override.locator("summary").click();
        override.locator("select").selectOption("1");
        override.locator("input").fill("Only watched others.");
        override.locator("button").click();

        Locator figures = page.locator("#summary .figure");
        assertThat(figures.nth(0)).containsText("score with reviewers' ratings");
        assertThat(figures.nth(1)).containsText("suggested by AI");
        String counts = figures.nth(0).locator("strong").textContent();
        assertThat(figures.nth(1).locator("strong")).not().hasText(counts);
        page.locator("#back").click();
        assertThat(line.locator(".scored strong")).hasText(counts);
        assertThat(line).containsText("with reviewers' ratings; AI suggested");
        Chromium.look(page, "dashboard-list-scores");
    }

    @Test
    void ratesWhereNoModelWasAsked() {
        openInterview("reviewer", byPeople);
        assertThat(page.locator("#summary")).containsText("No AI was used");
        for (Locator group : page.locator("#scorecard [role=radiogroup]").all()) {
            group.locator("input[value='4']").check();
        }
        Chromium.look(page, "dashboard-scorecard");

        page.locator("#scorecard form button.primary").click();

        assertThat(page.locator("#scorecard .given strong")).hasText("75");
        assertThat(page.locator("#summary .figure strong").first()).hasText("75");
        assertThat(page.locator("#head [data-state]")).hasAttribute("data-state", "REVIEWED");
        page.reload();
        assertThat(page.locator("#scorecard input:checked").first()).hasValue("4");
    }

    @Test
    void showsTheListToEverybodyWhoMayRead() {
        signIn("reviewer", "/dashboard/");
        assertThat(page.locator("#lines tr[data-id='" + scored.id() + "']")).isVisible();

        Chromium.look(page, "dashboard-list");
    }

    private void openInterview(String user, Hiring.Interview interview) {
        signIn(user, "/dashboard/interview.html?id=" + interview.id());
        assertThat(page.locator("#file")).isVisible();
    }

    private void signIn(String user, String path) {
        Chromium.signIn(page, address(path), user);
    }

    private double time() {
        return ((Number) page.evaluate("() => document.querySelector('video').currentTime")).doubleValue();
    }

    private URI address(String path) {
        return stack.address(StackPart.RESULTS).resolve(path);
    }

    private Hiring.Interview recorded(Hiring.Interview interview) {
        List<String> files = List.of("answer-1.webm", "answer-2.mp4", "answer-3.webm");
        for (int i = 0; i < files.size(); i++) {
            hiring.answer(interview, i, RecordedAnswer.demo(files.get(i))).expect(201);
        }
        hiring.submit(interview).expect(202);
        return interview;
    }
}
