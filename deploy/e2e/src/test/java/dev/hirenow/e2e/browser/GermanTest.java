package dev.hirenow.e2e.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** All three areas are in German for German-language browsers, and no text overflows its space. */
@Needs(Program.CHROMIUM)
@Tag("slow")
class GermanTest {

    private static Stack stack;
    private static Chromium chromium;
    private static Hiring.Interview interview;

    @BeforeAll
    static void start() {
        stack = RunningStack.get();
        chromium = Chromium.reading("de-DE");
        Hiring hiring = new Hiring(stack);
        interview = hiring.invite(Hiring.position("Warum?", "Und dann?"));
        hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void candidatesReadTheNotice() {
        Page page = chromium.anew();
        page.navigate(CandidatePage.link(stack, interview).toString());

        assertThat(page.locator("main h1")).hasText("Bevor Sie beginnen");
        Chromium.look(page, "interview-de");
    }

    @Test
    void recruitersInviteAndLookAfterAnInterview() {
        Page page = chromium.anew();
        Chromium.signIn(page, stack.address(StackPart.UPLOAD).resolve("/recruiting/#/positions/new"), "recruiter");
        assertThat(page.locator("h1")).hasText("Neue Stelle");
        Chromium.look(page, "recruiting-position-de");

        page.evaluate("() => { location.hash = '#/invite' }");
        assertThat(page.locator("h1")).hasText("Kandidat:innen einladen");
        Chromium.look(page, "recruiting-invite-de");
        page.evaluate("id => { location.hash = `#/interviews/${id}` }", interview.id());
        assertThat(page.locator("h1")).hasText("Grace Hopper");
        Chromium.look(page, "recruiting-interview-de");
    }

    @Test
    void reviewersLookThroughListAndInterview() {
        Page page = chromium.anew();
        Chromium.signIn(page, stack.address(StackPart.RESULTS).resolve("/dashboard/?name=grace"), "reviewer");
        assertThat(page.locator("#lines tr").first()).isVisible();
        Chromium.look(page, "dashboard-list-de");

        page.locator("tr[data-id='" + interview.id() + "'] a").click();
        assertThat(page.locator("#file")).isVisible();
        Chromium.look(page, "dashboard-interview-de");
    }
}
