package dev.hirenow.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.local.parts.StackPart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Recruiters create questions and rubrics, in a real browser. */
@Needs(Program.CHROMIUM)
@Tag("slow")
class PositionsTest {

    private Page page;

    @Test
    void createsAPositionThenEditsAndCopiesItAndKeepsItsRubric() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        try (Chromium chromium = Chromium.withDevices()) {
            page = chromium.page();
            Chromium.signIn(page, RunningStack.get().address(StackPart.UPLOAD).resolve("/recruiting"), "recruiter");
            createsAPositionThenEditsAndCopiesIt();
        }
    }

    @Test
    void takesAnyLanguageTagWhereTheListIsNotComplete() {
        try (Chromium chromium = Chromium.withDevices()) {
            page = chromium.page();
            page.route(
                    "**/api/v1/positions/languages",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("{\"languages\":[],\"complete\":false,\"readOn\":\"2026-11-30\"}")));
            Chromium.signIn(
                    page,
                    RunningStack.get().address(StackPart.UPLOAD).resolve("/recruiting/#/positions/new"),
                    "recruiter");

            page.getByLabel("Language").fill("de-AT");

            assertThat(page.getByLabel("Language")).hasValue("de-AT");
            assertThat(page.getByText("Language of questions and answers, such as en or de-CH."))
                    .isVisible();
        }
    }

    private void createsAPositionThenEditsAndCopiesIt() {
        createPosition("Gardener", "Why gardens?");
        Locator tile = page.locator("li.card", new Page.LocatorOptions().setHasText("Gardener"));
        assertThat(tile).isVisible();
        Chromium.look(page, "recruiting-positions");

        tile.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Edit"))
                .click();
        page.locator("summary").click();
        page.getByLabel("What to look for").first().fill("Whether they care for plants.");
        assertThat(page.getByLabel("Language")).hasValue("en");
        page.getByLabel("Language").selectOption("en-GB");
        Chromium.look(page, "recruiting-position");
        keepTheRubric("Plants");
        button("Add question").click();
        button("Save as new version").click();
        assertThat(page.getByText("Enter a question.")).isVisible();
        page.getByLabel("What do you want to ask?").last().fill("And in winter?");
        page.locator("summary").last().click();
        page.getByLabel("Use a template").last().selectOption("Plants");
        assertThat(page.locator("details.rubric")
                        .last()
                        .getByLabel("What to look for")
                        .first())
                .hasValue("Whether they care for plants.");
        button("Save as new version").click();

        assertThat(tile).containsText("Questions: 2");
        assertThat(tile).containsText("Version 2");
        assertThat(tile).containsText("Language: en-GB");
        tile.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Copy"))
                .click();
        assertThat(page.getByLabel("Title")).hasValue("Gardener (copy)");
        assertThat(page.getByLabel("What to look for").first()).hasValue("Whether they care for plants.");
    }

    private void createPosition(String title, String question) {
        page.locator("nav").getByText("Positions").click();
        page.getByText("New position").first().click();
        page.getByLabel("Title").fill(title);
        page.getByLabel("What do you want to ask?").fill(question);
        button("Create position").click();
    }

    private void keepTheRubric(String name) {
        button("Save as template").click();
        page.getByLabel("Template name").fill(name);
        page.getByLabel("Template name").press("Enter");
        assertThat(page.getByText("Template saved.")).isVisible();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
