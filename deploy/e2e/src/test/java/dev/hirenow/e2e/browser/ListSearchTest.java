package dev.hirenow.e2e.browser;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.SeededStack;

import static org.assertj.core.api.Assertions.assertThat;

/** Reviewers search what was said, filter the list, save its views and tag interviews, in a real browser. */
@Needs(Program.CHROMIUM)
@Tag("slow")
class ListSearchTest {

    @Test
    void whatWasSaidIsFoundAndPlaysInTheList() {
        List<JsonNode> questions = new ArrayList<>();
        SeededStack.get("/"
                        + SeededStack.lines("?sort=score&size=1")
                                .getFirst()
                                .path("id")
                                .asText())
                .expect(200)
                .path("questions")
                .forEach(questions::add);
        String quote = questions
                .getFirst()
                .path("criteria")
                .path(0)
                .path("evidence")
                .path(0)
                .path("quote")
                .asText();
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            Chromium.signIn(page, SeededStack.address("/dashboard/"), "reviewer");
            PlaywrightAssertions.assertThat(page.locator("#count")).hasText(SeededStack.INTERVIEWS + " interviews");

            page.getByLabel("Said in answers").fill("\"" + quote + "\"");

            PlaywrightAssertions.assertThat(page.locator("tr.said mark").first())
                    .containsText(lastWord(quote));
            PlaywrightAssertions.assertThat(page.locator("#count"))
                    .not()
                    .hasText(SeededStack.INTERVIEWS + " interviews");
            Chromium.look(page, "list-search");
            Locator hit = page.locator("tr.said").first();
            hit.getByRole(AriaRole.BUTTON).first().click();
            PlaywrightAssertions.assertThat(page.locator("#now-playing")).isVisible();
            page.waitForFunction("() => document.getElementById('now-playing-video').currentTime > 0");
            Chromium.look(page, "list-search-playing");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close"))
                    .click();
            hit.getByRole(AriaRole.LINK).first().click();
            page.waitForURL("**/interview.html?id=*&question=*&at=*");
            page.waitForFunction("() => document.getElementById('video').currentTime > 0");
        }
    }

    @Test
    void theListIsFilteredByDecisionScoreAndDayAndTheAddressKeepsIt() {
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            Chromium.signIn(page, SeededStack.address("/dashboard/"), "reviewer");
            page.getByText("More filters").click();
            page.getByLabel("Decision").selectOption("open");
            page.getByLabel("Score from").fill("70");
            page.getByLabel("Score up to").fill("60");
            page.getByLabel("Score up to").blur();
            assertThat(page.getByLabel("Score up to").evaluate("node => node.validationMessage"))
                    .isEqualTo("Enter a score that is not below the first one.");
            page.getByLabel("Score up to").fill("90");
            page.getByLabel("Submitted until").fill("2100-01-01");
            page.getByLabel("Submitted until").blur();

            PlaywrightAssertions.assertThat(page.locator("#count"))
                    .hasText(number("/count?decision=open&minScore=70&maxScore=90") + " interviews");
            assertThat(page.url()).contains("decision=open", "minScore=70", "submittedBefore=2100-01-0");
            page.reload();
            PlaywrightAssertions.assertThat(page.getByLabel("Score from")).hasValue("70");
            PlaywrightAssertions.assertThat(page.getByLabel("Submitted until")).hasValue("2100-01-01");
            Chromium.look(page, "list-filters");
        }
    }

    @Test
    void viewsAreSavedOpenedAndRemoved() {
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            Chromium.signIn(page, SeededStack.address("/dashboard/"), "reviewer");
            Locator view = page.getByLabel("View", new Page.GetByLabelOptions().setExact(true));
            PlaywrightAssertions.assertThat(view).hasValue("all");
            view.selectOption("open");
            PlaywrightAssertions.assertThat(page.locator("#count"))
                    .hasText(number("/count?decision=open") + " interviews");
            page.getByLabel("Sort by").selectOption("score-desc");
            PlaywrightAssertions.assertThat(view).hasValue("");
            page.getByText("Save this view").first().click();
            page.getByLabel("Name").fill("Best of the undecided");
            Chromium.look(page, "list-save-view");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(view).containsText("Best of the undecided");
            view.selectOption("all");
            page.reload();
            view.selectOption(new SelectOption().setLabel("Best of the undecided"));
            assertThat(page.url()).contains("decision=open", "sort=score");
            page.getByText("Remove this view").click();
            PlaywrightAssertions.assertThat(view).not().containsText("Best of the undecided");
            PlaywrightAssertions.assertThat(view).isFocused();
        }
    }

    @Test
    void tagsAreGivenOnTheInterviewAndFilterTheList() {
        String id =
                SeededStack.lines("?sort=score&size=1").getFirst().path("id").asText();
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            Chromium.signIn(page, SeededStack.address("/dashboard/interview.html?id=" + id), "reviewer");
            page.getByLabel("Add a tag").fill("second round");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#tags .tag")).containsText("second round");
            page.getByLabel("Add a tag").fill("remote");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#tags .tag")).hasCount(2);
            Chromium.look(page, "interview-tags");
            page.getByLabel("Remove the tag remote").click();
            PlaywrightAssertions.assertThat(page.locator("#tags .tag")).hasCount(1);
            PlaywrightAssertions.assertThat(page.locator("#tags h2")).isFocused();

            page.navigate(SeededStack.address("/dashboard/").toString());
            page.getByText("More filters").click();
            page.locator("#tag").selectOption("second round");
            PlaywrightAssertions.assertThat(page.locator("#count")).hasText("1 interview");
            PlaywrightAssertions.assertThat(page.locator("#lines .tag")).hasText("second round");
            Chromium.look(page, "list-tags");
        }
    }

    private static int number(String query) {
        return SeededStack.get(query).expect(200).path("interviews").asInt();
    }

    private static String lastWord(String quote) {
        return quote.substring(quote.lastIndexOf(' ') + 1);
    }
}
