package dev.hirenow.e2e.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

/** HR sees that an interview waits for another answer, and why one is closed. */
@Needs(Program.CHROMIUM)
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardStatesTest {

    private Stack stack;
    private Hiring hiring;
    private Hiring.Interview reopened;
    private Hiring.Interview cancelled;

    @BeforeAll
    void interviews() {
        stack = RunningStack.get();
        new SandboxClient(stack).reset();
        hiring = new Hiring(stack);
        reopened = hiring.invite(Hiring.position("What did you build?", "How did you test it?"), "Ida Rhodes");
        hiring.answer(reopened, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
        hiring.answer(reopened, 1, RecordedAnswer.demo("answer-1.webm")).expect(201);
        hiring.submit(reopened).expect(202);
        cancelled = hiring.invite(Hiring.position("What did you build?"), "Mary Keller");
        command(cancelled, "cancellation");
        hiring.awaitAnalyzed(reopened);
        command(reopened, "questions/" + reopened.questions().get(1) + "/reopening");
        await(reopened, "REOPENED");
        await(cancelled, "CLOSED");
    }

    @AfterAll
    void forget() {
        new SandboxClient(stack).reset();
    }

    @Test
    void showsWhichQuestionsTheCandidateMayAnswerAgain() {
        try (Chromium english = Chromium.withDevices()) {
            Page page = english.page();
            signIn(page, "/dashboard/?state=REOPENED");
            Locator line = page.locator("tr[data-id='" + reopened.id() + "']");
            assertThat(line.locator("[data-state=REOPENED]")).hasText("Reopened");
            assertThat(line).containsText("waiting for the candidate to answer again");
            assertThat(page.locator("tr[data-id='" + cancelled.id() + "']")).hasCount(0);
            Chromium.look(page, "dashboard-list-reopened");

            line.locator("a").click();

            assertThat(page.locator("#head [data-state=REOPENED]")).isVisible();
            assertThat(page.locator("[data-reopened]"))
                    .containsText(Pattern.compile("The candidate can answer question 2 again until .+\\."));
            assertThat(page.locator("form.decide")).isVisible();
            assertThat(page.locator("article button", new Page.LocatorOptions().setHasText("Watch this answer")))
                    .hasCount(2);
            Chromium.look(page, "dashboard-reopened");
        }
    }

    @Test
    void saysWhyAnInterviewIsClosedAndOffersNothingToWatch() {
        try (Chromium english = Chromium.withDevices()) {
            Page page = english.page();
            signIn(page, "/dashboard/?state=CLOSED");
            Locator line = page.locator("tr[data-id='" + cancelled.id() + "']");
            assertThat(line).containsText("cancelled");
            Chromium.look(page, "dashboard-list-closed");

            line.locator("a").click();

            assertThat(page.locator("#head")).containsText("cancelled");
            assertThat(page.locator("article")).containsText("There is no recording to watch.");
            assertThat(page.locator("article button")).hasCount(0);
            assertThat(page.locator("#playing")).hasText("There is no recording to watch.");
            assertThat(page.locator(".watch")).not().containsText(" yet");
            Chromium.look(page, "dashboard-closed");
        }
    }

    @Test
    void saysBothInGerman() {
        try (Chromium german = Chromium.reading("de-DE")) {
            Page page = german.page();
            signIn(page, "/dashboard/?state=CLOSED");
            assertThat(page.locator("tr[data-id='" + cancelled.id() + "']")).containsText("abgesagt");

            page.navigate(address("/dashboard/interview.html?id=" + reopened.id()));

            assertThat(page.locator("#head [data-state=REOPENED]")).hasText("Wieder geöffnet");
            assertThat(page.locator("[data-reopened]")).containsText("Frage 2 kann bis");
        }
    }

    private void signIn(Page page, String path) {
        Chromium.signIn(page, stack.address(StackPart.RESULTS).resolve(path), "reviewer");
    }

    private String address(String path) {
        return stack.address(StackPart.RESULTS).resolve(path).toString();
    }

    private void await(Hiring.Interview interview, String state) {
        Awaitility.await(state)
                .atMost(Hiring.PATIENCE)
                .until(() -> hiring.find(interview).path("state").asText().equals(state));
    }

    private void command(Hiring.Interview interview, String command) {
        Http.post(
                        stack.address(StackPart.UPLOAD).resolve("/api/v1/interviews/" + interview.id() + "/" + command),
                        "Bearer " + stack.token("recruiter"),
                        "{}")
                .expect(200);
    }
}
