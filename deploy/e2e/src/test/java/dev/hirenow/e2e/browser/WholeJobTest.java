package dev.hirenow.e2e.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.CuttableLine;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.e2e.support.SpokenFile;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** One interview through all three areas, from an empty position to a decision. */
@Needs(Program.CHROMIUM)
class WholeJobTest {

    private static final String NAME = "Grace <i>Murray</i> Hopper";
    private static final List<String> QUESTIONS = List.of(
            "Which service did you build yourself, and what changed because of it?",
            "Tell us about a problem on a running server and how you found its reason.");
    private static final int SLOW_BYTES_PER_SECOND = 6_000;
    private static final int BYTES_UNTIL_THE_CUT = 60_000;
    private static final double MOMENTS_LATER = 4;
    // The piece of evidence that is farthest from a player's default position.
    private static final String LATEST_EVIDENCE = """
            () => {
              const chips = [...document.querySelectorAll('button.quote[data-start]')];
              chips.sort((a, b) => b.dataset.start - a.dataset.start)[0]?.setAttribute('data-latest', '');
            }
            """;

    private static Stack stack;
    private static Path speech;

    @BeforeAll
    static void start() throws IOException {
        stack = RunningStack.get();
        new SandboxClient(stack).reset();
        speech = SpokenFile.get();
    }

    @Test
    void leadsFromAPositionToADecision() throws IOException {
        try (Chromium office = Chromium.withDevices();
                CuttableLine line = CuttableLine.to(stack.address(StackPart.UPLOAD))) {
            Page list = office.context().newPage();
            Chromium.signIn(list, results("/dashboard/"), "everything");
            assertThat(list.locator("#live.on")).isVisible();

            String token = invite(office.context().newPage());
            Locator state = list.locator("tr", new Page.LocatorOptions().setHasText(NAME))
                    .locator("[data-state]");
            assertThat(state).hasAttribute("data-state", "INVITED");
            answer(line, token, state);
            assertThat(state).hasAttribute("data-state", "ANALYZED");

            lookAtTheEvidence(list);
            decide(list);
            showNothingTo("operator", office.anew());
        }
    }

    private static String invite(Page page) {
        // Signed in at the dashboard, and therefore on every page.
        page.navigate(upload("/recruiting").toString());
        page.locator("nav").getByText("Positions").click();
        page.getByText("New position").first().click();
        page.getByLabel("Title").fill("Site reliability engineer");
        page.getByLabel("What do you want to ask?").fill(QUESTIONS.getFirst());
        button(page, "Add question").click();
        page.getByLabel("What do you want to ask?").last().fill(QUESTIONS.getLast());
        button(page, "Create position").click();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Invite candidates to Site reliability engineer"))
                .click();
        page.getByLabel("Name").fill(NAME);
        button(page, "Create invitation").click();
        return URI.create(page.locator(".link-row input").inputValue()).getFragment();
    }

    private static void answer(CuttableLine line, String token, Locator state) {
        try (Chromium home = Chromium.hearing(speech)) {
            CandidatePage page = new CandidatePage(home).open(line.address().resolve("/interview#" + token));
            agreeAndCheck(page);
            firstAnswerTwice(page);
            assertThat(state).hasAttribute("data-state", "RECORDING");
            secondAnswerOverACutLine(page, line);
            handIn(page);

            assertThat(page.page().url()).doesNotContain("#");
            assertThat(page.asked()).noneMatch(address -> address.contains(token));
            assertThat(page.asked())
                    .allMatch(address -> address.startsWith(line.address().toString())
                            || address.startsWith("blob:")
                            || address.startsWith("data:"));
        }
    }

    private static void agreeAndCheck(CandidatePage page) {
        page.heading("Before you begin").look("1-notice");
        page.press("Agree and continue").sees("Please agree first").look("1-notice-error");
        page.consent("AI").look("2-check-before");
        page.turnDevicesOn().sees("We can hear you").look("2-check");
        page.press("Record a test").sees("Playing your test").look("2-check-playing");
        page.sees("Test again").press("Looks good, continue").look("3-question-before");
    }

    private static void firstAnswerTwice(CandidatePage page) {
        page.showQuestion().look("3-think");
        page.press("Start recording").recorded(4);
        page.look("3-recording").press("Finish answer").safe().look("4-review");
        page.press("Answer again").record(5).safe().sees("You've used all your attempts for this question.");
        page.press("Next question");
    }

    private static void secondAnswerOverACutLine(CandidatePage page, CuttableLine line) {
        page.showQuestion().press("Start recording").recorded(10);
        page.slowDown(SLOW_BYTES_PER_SECOND).press("Finish answer").look("4-sending");
        line.cutAfter(BYTES_UNTIL_THE_CUT);
        page.fullSpeed().sees("Connection lost").look("4-lost");
        assertThat(line.isCut()).isTrue();
        line.mend();
        page.safe().press("All answers");
    }

    private static void handIn(CandidatePage page) {
        page.heading("You've answered all questions").look("5-answers");
        page.press("Submit interview").state("done").sees("You can close this page now.");
        page.showsAnswersAsRecorded(2).look("6-done");
        page.page().reload();
        page.heading("You've submitted your interview");
    }

    private static void lookAtTheEvidence(Page page) {
        page.getByText(NAME).click();
        assertThat(page.locator("button.quote").first()).isVisible();
        page.evaluate(LATEST_EVIDENCE);
        Locator chip = page.locator("[data-latest]");
        double start = Double.parseDouble(chip.getAttribute("data-start")) / 1_000;
        chip.click();

        page.waitForFunction("""
                start => { const v = document.querySelector('video'); return !v.seeking && v.currentTime >= start - 0.05 }
                """, start);
        assertThat(start).isPositive();
        assertThat(time(page)).isBetween(start - 0.05, start + MOMENTS_LATER);
        assertThat(page.locator(".word.quoted").first()).isVisible();
        assertThat(page.locator(".word.spoken")).hasCount(1);
    }

    private static void decide(Page page) {
        page.locator("form.decide input[value=ADVANCE]").check();
        page.locator("form.decide button").click();
        assertThat(page.locator("#decision .record [data-decision=ADVANCE]")).hasCount(1);
        page.locator("#back").click();
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(NAME))
                        .locator("[data-decision]"))
                .hasAttribute("data-decision", "ADVANCE");
    }

    private static void showNothingTo(String user, Page page) {
        Chromium.signIn(page, upload("/recruiting"), user);
        assertRefused(page, upload("/api/v1/positions"), upload("/api/v1/interviews"));
        page.navigate(results("/dashboard/").toString());
        assertRefused(page, results("/api/v1/results"));
        Chromium.look(page, "not-allowed");
    }

    private static void assertRefused(Page page, URI... data) {
        assertThat(page.locator("h1")).hasText("You don't have access to this page");
        assertThat(page.locator("nav")).hasCount(0);
        for (URI one : data) {
            assertThat(page.request().get(one.toString()).status())
                    .as("%s", one)
                    .isEqualTo(403);
        }
    }

    private static double time(Page page) {
        return ((Number) page.evaluate("() => document.querySelector('video').currentTime")).doubleValue();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static URI upload(String path) {
        return stack.address(StackPart.UPLOAD).resolve(path);
    }

    private static URI results(String path) {
        return stack.address(StackPart.RESULTS).resolve(path);
    }
}
