package dev.hirenow.e2e.browser;

import java.util.UUID;
import java.util.regex.Pattern;

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
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.e2e.support.Topics;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An operator finds failed jobs and restarts them, in a real browser. */
@Needs(Program.CHROMIUM)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsTest {

    // All calls for two interviews are cut off; calls for later ones succeed.
    private static final String SCRIPT = """
            [{"provider": "deepgram", "transcript": {"durationSeconds": 14, "text":
               "I built a payment service for my company. I designed the database and tested every part of it."}},
             {"provider": "gemini", "fault": "connection-reset", "times": 4}]
            """;

    private Stack stack;
    private Hiring.Interview failed;
    private Hiring.Interview hopeless;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void interviewsThatFail() {
        stack = RunningStack.get();
        SandboxClient sandbox = new SandboxClient(stack);
        sandbox.reset();
        sandbox.script(SCRIPT);
        Hiring hiring = new Hiring(stack);
        failed = hiring.answered();
        hopeless = hiring.answered();
        hiring.submit(failed).expect(202);
        hiring.submit(hopeless).expect(202);
        chromium = Chromium.withDevices();
        assertThat(hiring.result(failed).path("state").asText()).isEqualTo("FAILED");
        assertThat(hiring.result(hopeless).path("state").asText()).isEqualTo("FAILED");
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
    void setsWorkThatWasPutAsideGoingAgain() {
        signIn("/operations/?state=PARKED");
        assertThat(page.locator("#state")).hasValue("PARKED");
        Locator line = line(failed);
        assertThat(line).containsText("PROVIDER_FAILED");
        assertThat(page.locator("[data-count=analysis-parked]")).containsText(Pattern.compile("^[1-9]"));
        assertThat(page.locator("#counts tbody tr")).hasCount(4);
        Chromium.look(page, "operations-work");

        line.locator("button").click();
        assertThat(page.locator("dialog")).containsText("ANALYSE");
        Chromium.look(page, "operations-commands");
        page.locator("#priority").selectOption("9");
        page.locator("form.priority button").click();
        assertThat(page.locator(".toasts")).containsText("Priority changed.");
        assertThat(line.locator("button")).isFocused();
        line.locator("button").click();
        assertThat(page.locator("#priority")).hasValue("9");
        page.locator("#retry").click();

        assertThat(page.locator(".toasts")).containsText("due now");
        page.navigate(address("/operations/interview.html?id=" + failed.id()));
        assertThat(page.locator("li[data-source=call] .chip.good")).hasCount(2);
        assertThat(page.locator("li[data-source=call] .chip.warn")).hasCount(2);
        assertThat(page.locator("#entries")).containsText("interview-analyzed");
        Chromium.look(page, "operations-interview");
    }

    @Test
    @Tag("slow")
    void cancelsOnlyWhenAskedTwice() {
        signIn("/operations/?service=analysis&interview=" + hopeless.id());
        Locator line = line(hopeless);
        line.filter(new Locator.FilterOptions().setHasText("ANALYSE"))
                .locator("button")
                .click();
        page.locator("#cancel").click();
        assertThat(page.locator("dialog")).containsText("Click again");
        page.locator("#cancel").click();

        assertThat(page.locator(".toasts")).containsText("cancelled");
        assertThat(line.locator("[data-state=CANCELLED]")).isVisible();
        page.locator("#interview").fill("no id");
        page.keyboard().press("Enter");
        assertThat(page.locator("#nothing")).containsText("not an interview ID");
    }

    @Test
    @Tag("slow")
    void showsDeadLettersAndSaysWhyOneCannotBeSentAgain() {
        String key = UUID.randomUUID().toString();
        new Topics(stack).garbage("transcript-requested", key, "{\"neither\": \"fact nor fiction\"}");
        signIn("/operations/dead-letters.html");
        Locator line = page.locator("#lines tr", new Page.LocatorOptions().setHasText(key.substring(24)));
        assertThat(line).containsText("Transcription");

        line.locator("button").click();
        assertThat(page.locator("dialog .bytes")).containsText("\"neither\": \"fact nor fiction\"");
        page.locator("#replay").click();

        assertThat(page.locator("dialog .note.bad")).containsText("does not understand");
        Chromium.look(page, "operations-dead-letter");
    }

    @Test
    @Tag("slow")
    void showsProvidersAndSchedulesAndNamesAServiceThatDoesNotAnswer() {
        signIn("/operations/system.html");
        assertThat(page.locator("[data-provider=gemini]")).containsText("Active");
        assertThat(page.locator("[data-provider=deepgram]")).containsText("calls today");
        assertThat(page.locator("#schedules")).containsText("erase-old-interviews");
        assertThat(page.locator("#silent")).isEmpty();
        Chromium.look(page, "operations-system");

        page.route(
                "**/api/v1/work/upload/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"status\":503,\"detail\":\"The upload service does not answer.\"}")));

        assertThat(page.locator("#silent")).containsText("The upload service does not answer.");
        assertThat(page.locator("[data-provider=gemini]")).isVisible();
    }

    @Test
    @Tag("slow")
    void warnsOfPricesThatNobodyHasChecked() {
        page.route("**/api/v1/work/analysis/providers", OperationsTest::withOldPrices);
        signIn("/operations/system.html");

        assertThat(page.locator("[data-provider=gemini] [data-doubt=OLD]"))
                .containsText("The price list was last checked on 1 Feb 2026, so the spend");
        assertThat(page.locator("[data-provider=deepgram] [data-doubt]")).hasCount(0);
        Chromium.look(page, "operations-old-prices");
    }

    private static void withOldPrices(Route route) {
        APIResponse answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text()
                        .replaceFirst("\"checkedOn\":\"[-0-9]+\"", "\"checkedOn\":\"2026-02-01\",\"doubt\":\"OLD\"")
                        .replace(",\"doubt\":null", "")));
    }

    private Locator line(Hiring.Interview interview) {
        return page.locator(
                "#lines tr", new Page.LocatorOptions().setHasText(interview.id().substring(24)));
    }

    private void signIn(String path) {
        Chromium.signIn(page, stack.address(StackPart.RESULTS).resolve(path), "operator");
    }

    private String address(String path) {
        return stack.address(StackPart.RESULTS).resolve(path).toString();
    }
}
