package dev.hirenow.e2e.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.local.parts.StackPart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What recruiters enter is kept, and what is wrong with it is said where it is. */
@Needs(Program.CHROMIUM)
@Tag("slow")
class RecruitingFormsTest {

    private Chromium chromium;
    private Page page;

    @BeforeEach
    void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(10_000);
        chromium = Chromium.withDevices();
        page = chromium.page();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void numbersAreNeitherReplacedNorMissing() {
        newPosition("Forms", "Why?");
        page.getByLabel("Maximum answer length").fill("");
        page.getByLabel("Attempts").fill("0");

        button("Create position").click();

        assertThat(page.getByLabel("Maximum answer length")).hasAttribute("aria-invalid", "true");
        page.getByLabel("Maximum answer length").fill("120");
        button("Create position").click();
        assertThat(page.getByLabel("Attempts")).hasAttribute("aria-invalid", "true");
        page.getByLabel("Attempts").fill("1");
        button("Create position").click();
        assertThat(page.getByText("Position saved.")).isVisible();
    }

    @Test
    void anErrorStandsBelowItsHintAndGoesWhenTheFieldChanges() {
        newPosition("Forms", "Why?");
        page.getByLabel("Maximum answer length").fill("0");
        button("Create position").click();
        Locator wrong = page.getByLabel("Maximum answer length");
        assertThat(wrong).hasAttribute("aria-invalid", "true");
        BoundingBox hint = note(wrong, ".hint").boundingBox();
        BoundingBox error = note(wrong, ".error").boundingBox();
        assertThat(error.y).isGreaterThanOrEqualTo(hint.y + hint.height);
        Chromium.look(page, "recruiting-wrong");

        wrong.fill("90");

        assertThat(wrong).not().hasAttribute("aria-invalid", "true");
        assertThat(note(wrong, ".error")).isEmpty();
    }

    @Test
    void aPositionIsStillThereAfterLeavingItAndReloading() {
        newPosition("Half a position", "Why half?");
        page.getByText("Add question").click();
        page.getByLabel("What do you want to ask?").last().fill("And the other half?");
        page.locator("nav").getByText("Interviews").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Interviews");
        page.reload();

        page.locator("nav").getByText("Positions").click();
        page.getByText("New position").first().click();

        assertThat(page.getByLabel("Title")).hasValue("Half a position");
        assertThat(page.getByLabel("What do you want to ask?").last()).hasValue("And the other half?");
        Chromium.look(page, "recruiting-restored");
        button("Start again").click();
        assertThat(page.getByLabel("Title")).hasValue("");
        assertThat(page.getByLabel("What do you want to ask?")).hasCount(1);
        page.reload();
        assertThat(page.getByLabel("Title")).hasValue("");
    }

    @Test
    void leavingAnUnsentInvitationAsksFirst() {
        String position = "Leaving " + System.nanoTime();
        createPosition(position);
        open(position);
        page.getByLabel("Name").fill("Ada Unsent");

        page.onceDialog(dialog -> dialog.dismiss());
        page.locator("nav").getByText("Positions").click();

        assertThat(page.getByLabel("Name")).hasValue("Ada Unsent");
        assertThat(page).hasURL(Pattern.compile("#/invite"));
        page.onceDialog(dialog -> dialog.accept());
        page.locator("nav").getByText("Positions").click();
        assertThat(page.getByText("New position").first()).isVisible();
    }

    @Test
    void aWrongDateIsMarkedWhereTheDateIs() {
        String position = "Dates " + System.nanoTime();
        createPosition(position);
        open(position);
        page.getByLabel("Name").fill("Ada Late");
        page.getByLabel("Deadline").fill("2020-01-01");

        button("Create invitation").click();

        assertThat(page.getByLabel("Deadline")).hasAttribute("aria-invalid", "true");
        assertThat(note(page.getByLabel("Deadline"), ".error")).not().isEmpty();
    }

    @Test
    void whatCannotBeUndoneLooksLikeItAndACancelledInvitationHasNoLink() {
        String position = "Danger " + System.nanoTime();
        createPosition(position);
        open(position);
        page.getByLabel("Name").fill("Ada Cancelled");
        button("Create invitation").click();
        page.getByText("View interview").click();
        page.route("**/api/v1/interviews/*", RecruitingFormsTest::withAFailedAnswer);
        page.locator("[data-action=reissue]").click();
        page.locator("dialog button[value=yes]").click();
        assertThat(page.locator(".link-row")).isVisible();
        assertThat(page.getByText("The provider gave no usable response.")).isVisible();
        assertThat(page.locator("main")).not().containsText("PROVIDER_FAILED");

        page.locator("[data-action=cancel]").click();
        assertThat(page.locator("dialog button[value=yes]")).hasClass("danger");
        page.locator("dialog button[value=yes]").click();

        assertThat(page.locator(".link-row")).hasCount(0);
        page.locator("[data-action=erase]").click();
        assertThat(page.locator("dialog button[value=yes]")).hasClass("danger");
        Chromium.look(page, "recruiting-erase");
    }

    private static void withAFailedAnswer(Route route) {
        if (!route.request().method().equals("GET")) {
            route.resume();
            return;
        }
        var response = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(response)
                .setBody(response.text()
                        .replaceFirst(
                                "\"attempts\":\\[\\]",
                                "\"attempts\":[{\"attempt\":1,\"receivedAt\":\"2026-11-30T10:00:00Z\","
                                        + "\"transcript\":\"FAILED\",\"reason\":\"PROVIDER_FAILED\"}]")));
    }

    private void newPosition(String title, String question) {
        signIn("/recruiting/#/positions/new");
        page.getByLabel("Title").fill(title);
        page.getByLabel("What do you want to ask?").fill(question);
    }

    private void createPosition(String title) {
        newPosition(title, "Why?");
        button("Create position").click();
        assertThat(page.getByText("Position saved.")).isVisible();
    }

    private void open(String position) {
        page.getByLabel("Invite candidates to " + position).click();
        assertThat(page.getByLabel("Name")).isVisible();
    }

    private void signIn(String path) {
        Chromium.signIn(page, RunningStack.get().address(StackPart.UPLOAD).resolve(path), "recruiter");
    }

    private static Locator note(Locator control, String kind) {
        return control.locator("xpath=ancestor::div[contains(@class,'field')][1]")
                .locator(kind);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
