package dev.hirenow.e2e.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/** HR sees why an answer has no score, and what to do about it, in both languages. */
@Needs(Program.CHROMIUM)
@Tag("slow")
class ReasonsShownTest {

    private static final List<Shown> REASONS = List.of(
            new Shown(
                    "CORRUPT_RECORDING",
                    "RECORD_AGAIN",
                    "The recording is damaged. Ask the candidate to answer this question again.",
                    "Bitten Sie darum, diese Frage noch einmal zu beantworten."),
            new Shown(
                    "LANGUAGE_NOT_SUPPORTED",
                    "CHANGE_LANGUAGE",
                    "The provider doesn't support the language of the answer. Watch the recording and rate it yourself.",
                    "Wählen Sie für neue Interviews in der Stelle eine unterstützte Sprache."),
            new Shown(
                    "PROVIDER_FAILED",
                    "RETRY_LATER",
                    "The provider gave no usable response. Ask your operator to retry.",
                    "Bitten Sie den Betrieb um einen neuen Versuch."),
            new Shown(
                    "NO_AUDIO",
                    "CHECK_MICROPHONE",
                    "The recording has no sound. Ask the candidate to check the microphone",
                    "Bitten Sie darum, das Mikrofon zu prüfen"),
            new Shown(
                    "NO_SPEECH",
                    "WATCH_RECORDING",
                    "No one speaks in the recording. Watch the recording.",
                    "Sehen Sie sich die Aufnahme an."));

    private static Stack stack;
    private static Hiring.Interview interview;

    /** A reason with its advice, and the page's texts for them. */
    private record Shown(String reason, String advice, String english, String german) {}

    @BeforeAll
    static void start() {
        stack = RunningStack.get();
        Hiring hiring = new Hiring(stack);
        interview = hiring.invite(Hiring.position("Why us?", "Why now?", "What did you build?", "How?", "And then?"));
        await().atMost(Hiring.PATIENCE).until(() -> hiring.find(interview).has("state"));
    }

    @Test
    void saysItInEnglish() {
        try (Chromium english = Chromium.withDevices()) {
            Page page = open(english);
            for (int i = 0; i < REASONS.size(); i++) {
                assertThat(note(page, i)).containsText(REASONS.get(i).english());
            }
            Chromium.look(page, "dashboard-reasons");
        }
    }

    @Test
    void saysItInGerman() {
        try (Chromium german = Chromium.reading("de-DE")) {
            Page page = open(german);
            for (int i = 0; i < REASONS.size(); i++) {
                assertThat(note(page, i)).containsText(REASONS.get(i).german());
            }
            Chromium.look(page, "dashboard-reasons-de");
        }
    }

    private static Page open(Chromium browser) {
        Page page = browser.page();
        page.route("**/api/v1/results/" + interview.id(), ReasonsShownTest::withReasons);
        Chromium.signIn(
                page,
                stack.address(StackPart.RESULTS).resolve("/dashboard/interview.html?id=" + interview.id()),
                "reviewer");
        return page;
    }

    private static Locator note(Page page, int question) {
        String id = interview.questions().get(question);
        return page.locator("article[data-question=" + id + "] .note.warn");
    }

    private static void withReasons(Route route) {
        APIResponse answer = route.fetch();
        try {
            JsonNode result = Http.JSON.readTree(answer.body());
            for (int i = 0; i < REASONS.size(); i++) {
                ((ObjectNode) result.path("questions").get(i))
                        .put("status", "NOT_ASSESSABLE")
                        .put("reason", REASONS.get(i).reason())
                        .put("advice", REASONS.get(i).advice());
            }
            route.fulfill(
                    new Route.FulfillOptions().setResponse(answer).setBodyBytes(Http.JSON.writeValueAsBytes(result)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
