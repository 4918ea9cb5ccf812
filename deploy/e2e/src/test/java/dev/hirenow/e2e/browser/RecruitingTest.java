package dev.hirenow.e2e.browser;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import org.awaitility.Awaitility;
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
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Recruiters invite candidates and manage invitations, in a real browser. */
@Needs(Program.CHROMIUM)
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecruitingTest {

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/interview#[\\w-]{43}");

    private Stack stack;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void start() {
        stack = RunningStack.get();
        chromium = Chromium.withDevices();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void open() {
        page = chromium.anew();
        chromium.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void invitesOneAndLooksAfterTheInvitation() throws MessagingException, IOException {
        signIn();
        createPosition("Baker", "Why bread?");
        inviteTo("Baker");
        page.getByLabel("Name").fill("Ada <b>Lovelace</b>");
        page.getByLabel("E-mail").fill("ada@example.org");
        button("Create invitation").click();
        assertThat(page.locator("[data-mail=SENT]")).hasText("Mailed to ada@example.org.");
        String link = link().inputValue();
        Chromium.look(page, "recruiting-invited");
        button("Copy").click();

        assertThat(link).matches(LINK);
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(link);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mail")))
                .hasAttribute("href", Pattern.compile("mailto:ada%40example\\.org\\?subject=.*Baker.*interview%23.*"));
        assertThat(RunningStack.mail().getReceivedMessages()[0].getContent().toString())
                .contains(link);
        page.getByText("View interview").click();
        assertThat(page.locator("h1")).hasText("Ada <b>Lovelace</b>");
        extendReissueAndCancel(link);
    }

    private void extendReissueAndCancel(String link) {
        Locator until = page.locator("dt:text-is('Deadline') + dd");
        String before = until.textContent();
        button("Extend deadline").click();
        Chromium.look(page, "recruiting-dialog");
        page.locator("dialog input").press("Enter");
        assertThat(until).not().hasText(before);
        assertThat(button("Extend deadline")).isFocused();

        button("New link").click();
        page.getByLabel("Mail the link to the candidate").uncheck();
        confirm("New link");
        assertThat(link()).not().hasValue(link);
        assertThat(page.locator("[data-mail]")).hasCount(0);
        Chromium.look(page, "recruiting-interview");

        button("Cancel interview").click();
        confirm("Cancel interview");
        assertThat(page.locator("main .chip").first()).hasText("Closed");
        assertThat(button("New link")).hasCount(0);
        assertThat(page.locator("h1")).isFocused();
    }

    @Test
    void erasesAnInterviewAndShowsTheReceipt() {
        signIn();
        createPosition("Miller", "Why flour?");
        inviteTo("Miller");
        page.getByLabel("Name").fill("Rumpelstiltskin");
        button("Create invitation").click();
        page.getByText("View interview").click();

        button("Erase everything").click();
        Chromium.look(page, "recruiting-erase");
        page.getByText("Yes, erase everything about Rumpelstiltskin.").click();
        confirm("Erase permanently");

        assertThat(page.locator("h1")).hasText("This interview was erased");
        assertThat(page.locator("[data-receipt=complete]")).isVisible();
        assertThat(page.locator("main")).not().containsText("Rumpelstiltskin");
        Chromium.look(page, "recruiting-receipt");
    }

    @Test
    void looksThroughAListBeforeAnybodyIsInvited() {
        signIn();
        createPosition("Sailor", "Why the sea?");
        inviteTo("Sailor");
        page.getByLabel("Or paste a list")
                .fill(
                        "name;email\nGrace Hopper;grace@example.org\n\"Nobody\";no address\nAlan Turing;alan@example.org\n");
        button("Check list").click();

        assertThat(page.locator("table.preview .wrong")).hasCount(1);
        assertThat(page.locator("table.preview .wrong")).containsText("Enter a valid e-mail address.");
        assertThat(page.locator("table.preview .wrong td").first()).hasText("3");
        Chromium.look(page, "recruiting-list");
        button("Invite 2 candidates").click();
        assertThat(page.locator(".links li")).hasCount(2);
        assertThat(page.locator(".links input").first().inputValue()).matches(LINK);
        Chromium.look(page, "recruiting-links");

        page.locator("nav").getByText("Interviews").click();
        page.getByLabel("Position").selectOption("Sailor");
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.getByLabel("Search").fill("GRACE");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.getByLabel("Status").selectOption("Submitted");
        assertThat(page.getByText("No interviews match these filters.")).isVisible();
    }

    @Test
    void showsHowFarCandidatesAreAndReopensAQuestion() {
        Hiring hiring = new Hiring(stack);
        Hiring.Interview interview = hiring.invite(Hiring.position("Why?", "How?"));
        signIn();
        page.navigate(page.url().replaceFirst("#.*", "") + "#/interviews/" + interview.id());
        assertThat(page.locator("main .chip").first()).hasText("Invited");

        hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
        hiring.answer(interview, 1, RecordedAnswer.demo("answer-3.webm")).expect(201);
        assertThat(page.getByText("Transcript ready").first()).isVisible();
        hiring.submit(interview).expect(202);
        assertThat(page.locator("main .chip").first()).hasText("Submitted");
        Chromium.look(page, "recruiting-submitted");
        button("Reopen question 1").click();
        confirm("Reopen");

        assertThat(page.getByText("Question reopened.")).isVisible();
        page.locator("nav").getByText("Interviews").click();
        Locator line = page.locator("a[href='#/interviews/" + interview.id() + "']");
        line.focus();
        Chromium.look(page, "recruiting-interviews");
        hiring.invite(Hiring.position("Who?"), "Somebody Else");
        assertThat(page.locator("tbody tr").first()).containsText("Somebody Else");
        assertThat(line).isFocused();
        assertThat(page.locator("main [role=status]").first()).containsText("Interviews shown:");
    }

    @Test
    void givesMoreTimeToWhomTheTimeHasPassed() {
        Hiring hiring = new Hiring(stack);
        Hiring.Interview interview = hiring.expired();
        signIn();
        page.navigate(page.url().replaceFirst("#.*", "") + "#/interviews/" + interview.id());
        assertThat(page.locator("main .chip").first()).hasText("Expired");
        assertThat(button("Cancel interview")).hasCount(0);
        button("Extend deadline").click();
        assertThat(page.locator("dialog")).containsText("works again");
        Chromium.look(page, "recruiting-more-time");

        confirm("Extend deadline");

        assertThat(page.locator("main .chip").first()).hasText("Invited");
        hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
        Awaitility.await("the dashboard to know of it")
                .atMost(Hiring.PATIENCE)
                .until(() -> hiring.find(interview).path("state").asText().equals("RECORDING"));
    }

    private void signIn() {
        Chromium.signIn(page, stack.address(StackPart.UPLOAD).resolve("/recruiting"), "recruiter");
    }

    private void createPosition(String title, String question) {
        page.locator("nav").getByText("Positions").click();
        page.getByText("New position").first().click();
        page.getByLabel("Title").fill(title);
        page.getByLabel("What do you want to ask?").fill(question);
        button("Create position").click();
        assertThat(page.locator("h2", new Page.LocatorOptions().setHasText(title))
                        .first())
                .isVisible();
    }

    private void inviteTo(String title) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Invite candidates to " + title))
                .click();
        assertThat(page.getByLabel("Position").locator("option:checked")).hasText(title);
    }

    private void confirm(String yes) {
        Locator dialog = page.locator("dialog");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(yes))
                .click();
        assertThat(dialog).hasCount(0);
    }

    private Locator link() {
        return page.locator(".link-row input");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
