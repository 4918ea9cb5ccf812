package dev.hirenow.e2e.browser;

import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A reviewer who uses the keyboard alone never loses their place at the dashboard, whatever they do or others do. */
@Needs(Program.CHROMIUM)
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardFocusTest {

    private Stack stack;
    private Hiring hiring;
    private Hiring.Interview interview;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void scoredInterview() {
        stack = RunningStack.get();
        new SandboxClient(stack).reset();
        hiring = new Hiring(stack);
        interview = hiring.scored();
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
    }

    @Test
    void staysOnTheButtonThatWasUsed() {
        openInterview();

        page.locator("#note").fill("Call in April.");
        Locator add = page.locator("#notes button");
        add.press("Enter");
        assertThat(page.locator("#notes .record")).containsText("Call in April.");
        assertThat(page.locator("#note")).hasValue("");
        assertThat(add).isFocused();

        page.locator("form.decide input[value=HOLD]").press("Space");
        Locator decide = page.locator("form.decide button");
        decide.press("Enter");
        assertThat(page.locator("#decision .record [data-decision=HOLD]").first())
                .isVisible();
        assertThat(decide).isFocused();

        page.locator("#scorecard summary").press("Enter");
        page.locator("#scorecard input[value='4']").first().press("Space");
        Locator save = page.locator("#scorecard form button.primary");
        save.press("Enter");
        assertThat(page.locator("#scorecard .given")).isVisible();
        assertThat(save).isFocused();
    }

    @Test
    void movesToTheSummaryOfAnOverrideThatWasSaved() {
        openInterview();
        Locator override = page.locator("[data-override]").first();
        override.locator("summary").press("Enter");
        override.locator("input").fill("One example is enough.");

        override.locator("input").press("Enter");

        assertThat(override.locator(".note")).containsText("One example is enough.");
        assertThat(override.locator("summary")).isFocused();
    }

    @Test
    void staysInItsPlaceWhenOthersChangeTheInterview() {
        openInterview();
        Locator summary = page.locator("[data-override] summary").first();
        for (Locator control : new Locator[] {
            page.locator("#tabs button").first(),
            page.locator(".question p button").first(),
            page.locator("button.quote").first(),
            summary,
            page.locator("#transcript .time").first(),
            page.locator("#reason")
        }) {
            control.focus();
            String note = addNote();
            assertThat(page.locator("#notes .record")).containsText(note);
            assertThat(control).isFocused();
        }
    }

    @Test
    void movesToTheHeadingWhenItsFormGoes() {
        openInterview();
        page.locator("#reason").focus();
        page.route("**/api/v1/results/" + interview.id(), KeyboardFocusTest::closed);

        addNote();

        assertThat(page.locator("form.decide")).isHidden();
        assertThat(page.locator("#decision h2")).isFocused();
    }

    @Test
    void staysOnTheTabAndTheQuoteThatWasChosen() {
        openInterview();
        for (String control :
                new String[] {"#tabs button", "button.quote", ".question p button", "#transcript .time"}) {
            page.locator(control).first().press("Enter");
            page.waitForFunction("() => document.querySelector('video').readyState > 0");
            assertThat(page.locator(control).first()).isFocused();
        }
    }

    @Test
    void movesToTheNextRowWhenARowLeavesTheList() {
        String name = name();
        Hiring.Interview staying = listed(name);
        Hiring.Interview leaving = listed(name);
        Chromium.signIn(page, results("/dashboard/?state=INVITED&name=" + name), "reviewer");
        assertThat(page.locator("#live.on")).isVisible();
        row(leaving).press("Shift");
        assertThat(row(leaving)).isFocused();

        hiring.answer(leaving, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);

        assertThat(row(leaving)).hasCount(0);
        assertThat(row(staying)).isFocused();
        page.locator("#state").focus();
        page.locator("#state").selectOption("CLOSED");
        assertThat(page.locator("#message")).containsText("No interviews match");
        assertThat(page.locator("#state")).isFocused();
    }

    @Test
    void movesToTheFirstRowThatIsAdded() {
        String name = name();
        Hiring.Interview second = listed(name);
        listed(name);
        // One row at a time.
        page.route(
                Pattern.compile("/api/v1/results\\?"),
                route -> route.resume(
                        new Route.ResumeOptions().setUrl(route.request().url().replaceFirst("size=\\d+", "size=1"))));
        Chromium.signIn(page, results("/dashboard/?name=" + name), "reviewer");
        assertThat(page.locator("#live.on")).isVisible();

        page.locator("#more").press("Enter");

        assertThat(page.locator("#more")).isHidden();
        assertThat(row(second)).isFocused();
    }

    private void openInterview() {
        Chromium.signIn(page, results("/dashboard/interview.html?id=" + interview.id()), "reviewer");
        assertThat(page.locator("#file")).isVisible();
        assertThat(page.locator("button.quote").first()).isVisible();
    }

    private Locator row(Hiring.Interview of) {
        return page.locator("tr[data-id='" + of.id() + "'] a");
    }

    private Hiring.Interview listed(String name) {
        Hiring.Interview invited = hiring.invite(Hiring.position("Why?"), name);
        Awaitility.await().atMost(Hiring.PATIENCE).until(() -> hiring.find(invited)
                .has("state"));
        return invited;
    }

    private static String name() {
        return "Row" + UUID.randomUUID().toString().replace("-", "");
    }

    private String addNote() {
        String text = "Note " + UUID.randomUUID();
        Http.post(
                        results("/api/v1/results/" + interview.id() + "/notes"),
                        "Bearer " + stack.token("reviewer"),
                        "{\"text\": \"" + text + "\"}")
                .expect(201);
        return text;
    }

    private URI results(String path) {
        return stack.address(StackPart.RESULTS).resolve(path);
    }

    private static void closed(Route route) {
        APIResponse answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replaceFirst("\"state\":\"ANALYZED\"", "\"state\":\"CLOSED\"")));
    }
}
