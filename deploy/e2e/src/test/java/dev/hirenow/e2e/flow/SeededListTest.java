package dev.hirenow.e2e.flow;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Fork;
import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.local.parts.SignInProcess;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.seed.SeedCommand;
import dev.hirenow.local.stack.ProgressListener;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./hirenow seed}: the results service lists and shows generated interviews like all others. */
@Needs(Program.CHROMIUM)
@Tag("slow")
class SeededListTest {

    private static final int INTERVIEWS = 120;

    private static Stack stack;
    private static String reviewer;

    @BeforeAll
    static void fill() {
        stack = Stack.start(
                Fork.plan("seeded").withServices(List.of(StackPart.RESULTS)).withoutSandbox(), ProgressListener.SILENT);
        SeedCommand.fill(stack, INTERVIEWS, SignInProcess.ORGANISATION, ProgressListener.SILENT);
        reviewer = "Bearer " + stack.token("reviewer");
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void everyInterviewIsListedWithItsStateAndItsScore() {
        List<JsonNode> lines = lines("?size=200");

        assertThat(lines).hasSize(INTERVIEWS);
        assertThat(lines)
                .extracting(line -> line.path("state").asText())
                .contains("INVITED", "ANALYZED", "CLOSED", "AWAITING_REVIEW");
        assertThat(lines)
                .filteredOn(line -> line.path("complete").asBoolean())
                .hasSizeGreaterThan(INTERVIEWS / 2)
                .allSatisfy(line -> assertThat(line.path("score").asDouble()).isBetween(0.0, 100.0));
        assertThat(lines("?sort=score&size=200"))
                .extracting(line -> line.path("id").asText())
                .hasSize(INTERVIEWS)
                .startsWith(best(lines));
    }

    @Test
    void candidatesAreFoundByTheirNames() {
        String name = lines("?size=1").getFirst().path("candidate").path("name").asText();
        String family = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);

        assertThat(lines("?name=" + URLEncoder.encode(family, StandardCharsets.UTF_8)))
                .extracting(line -> line.path("candidate").path("name").asText())
                .contains(name);
    }

    @Test
    void whatWasSaidIsFoundAndPlaysInTheList() {
        List<JsonNode> questions = new ArrayList<>();
        get("/" + lines("?sort=score&size=1").getFirst().path("id").asText())
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
            Chromium.signIn(page, URI.create(stack.address(StackPart.RESULTS) + "/dashboard/"), "reviewer");
            PlaywrightAssertions.assertThat(page.locator("#count")).hasText(INTERVIEWS + " interviews");

            page.getByLabel("Said in answers").fill("\"" + quote + "\"");

            PlaywrightAssertions.assertThat(page.locator("tr.said mark").first())
                    .containsText(lastWord(quote));
            PlaywrightAssertions.assertThat(page.locator("#count")).not().hasText(INTERVIEWS + " interviews");
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
            Chromium.signIn(page, URI.create(stack.address(StackPart.RESULTS) + "/dashboard/"), "reviewer");
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
            Chromium.signIn(page, URI.create(stack.address(StackPart.RESULTS) + "/dashboard/"), "reviewer");
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
        String id = lines("?sort=score&size=1").getFirst().path("id").asText();
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            Chromium.signIn(
                    page,
                    URI.create(stack.address(StackPart.RESULTS) + "/dashboard/interview.html?id=" + id),
                    "reviewer");
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

            page.navigate(stack.address(StackPart.RESULTS) + "/dashboard/");
            page.getByText("More filters").click();
            page.locator("#tag").selectOption("second round");
            PlaywrightAssertions.assertThat(page.locator("#count")).hasText("1 interview");
            PlaywrightAssertions.assertThat(page.locator("#lines .tag")).hasText("second round");
            Chromium.look(page, "list-tags");
        }
    }

    @Test
    void candidatesOfAPositionAreComparedByKeyboard() {
        List<JsonNode> best = lines("?sort=score&size=200");
        List<String> ids = ofOnePosition(best, 3);
        String elsewhere = best.stream()
                .filter(line -> !line.path("positionId").equals(best.getFirst().path("positionId")))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            Chromium.signIn(
                    page,
                    URI.create(stack.address(StackPart.RESULTS) + "/dashboard/?sort=score&order=desc"),
                    "reviewer");
            choose(page, ids.getFirst());
            Locator compare = page.locator("#choice-compare");
            PlaywrightAssertions.assertThat(page.locator("#choice-text")).containsText("Choose at least two.");
            choose(page, elsewhere);
            PlaywrightAssertions.assertThat(page.locator("#choice-text")).containsText("same position");
            PlaywrightAssertions.assertThat(compare).hasAttribute("aria-disabled", "true");
            choose(page, elsewhere);
            ids.stream().skip(1).forEach(id -> choose(page, id));
            Chromium.look(page, "list-choice");
            compare.focus();
            page.keyboard().press("Enter");

            PlaywrightAssertions.assertThat(page.locator("#table thead th")).hasCount(4);
            PlaywrightAssertions.assertThat(page.locator("#table .quote").first())
                    .isVisible();
            PlaywrightAssertions.assertThat(page.locator(".plot .mark")).hasCount(3);
            assertThat(page.locator("#field tbody tr").allInnerTexts())
                    .allSatisfy(row -> assertThat(row).containsPattern("\\d+ of \\d+"));
            Chromium.look(page, "compare");
            page.locator("#table .quote").first().focus();
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#now-playing")).isVisible();
            page.waitForFunction("() => document.getElementById('now-playing-video').currentTime > 0");
            page.locator("#now-playing-close").focus();
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#table .quote").first())
                    .isFocused();
        }
    }

    @Test
    void whatCannotBeComparedIsSaidInWords() {
        List<JsonNode> best = lines("?sort=score&size=200");
        String id = best.getFirst().path("id").asText();
        String unknown = UUID.randomUUID().toString();
        List<String> known = ofOnePosition(best, 2);
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            String address = stack.address(StackPart.RESULTS) + "/dashboard/compare.html?ids=";
            Chromium.signIn(page, URI.create(address + id), "reviewer");
            PlaywrightAssertions.assertThat(page.locator("#message")).containsText("two to five");
            page.navigate(address + String.join(",", "a", "b", "c", "d", "e", "f"));
            PlaywrightAssertions.assertThat(page.locator("#message")).containsText("two to five");
            page.navigate(address + id + "," + unknown);
            PlaywrightAssertions.assertThat(page.locator("#message")).containsText("Fewer than two");
            page.navigate(address + String.join(",", known) + "," + unknown);
            PlaywrightAssertions.assertThat(page.locator("#message")).containsText("may have been erased");
            PlaywrightAssertions.assertThat(page.locator("#table thead th")).hasCount(3);
        }
    }

    @Test
    void auditorsReadWhatAReviewerLookedAt() {
        String id = lines("?sort=score&size=1").getFirst().path("id").asText();
        String pages = stack.address(StackPart.RESULTS) + "/dashboard/";
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            Chromium.signIn(page, URI.create(pages + "interview.html?id=" + id), "reviewer");
            PlaywrightAssertions.assertThat(page.locator("#ledger")).isHidden();
            page.locator("#questions .quote").first().click();
            page.waitForFunction("() => document.getElementById('video').currentTime > 2");
            page.evaluate("() => document.getElementById('video').pause()");
            page.navigate(pages);
            PlaywrightAssertions.assertThat(page.locator("#lines tr").first()).isVisible();

            page = chromium.anew();
            Chromium.signIn(page, URI.create(pages + "interview.html?id=" + id), "auditor");
            page.locator("#ledger").click();
            PlaywrightAssertions.assertThat(page.locator("#chain")).containsText("intact");
            for (String kind : List.of("OPENED", "SCORES_SHOWN", "QUOTE_OPENED", "WATCHED")) {
                PlaywrightAssertions.assertThat(page.locator("#lines tr[data-kind=" + kind + "]")
                                .first())
                        .containsText("reviewer");
            }
            Chromium.look(page, "oversight");
        }
    }

    private static void choose(Page page, String id) {
        page.locator("[data-compare='" + id + "']").focus();
        page.keyboard().press("Space");
    }

    private static List<String> ofOnePosition(List<JsonNode> lines, int number) {
        return lines.stream()
                .limit(50)
                .filter(line -> line.path("positionId").equals(lines.getFirst().path("positionId")))
                .limit(number)
                .map(line -> line.path("id").asText())
                .toList();
    }

    private static int number(String query) {
        return get(query).expect(200).path("interviews").asInt();
    }

    private static String lastWord(String quote) {
        return quote.substring(quote.lastIndexOf(' ') + 1);
    }

    @Test
    void everyRatingShowsItsQuoteInTheTranscriptAndItsRecordingPlays() {
        JsonNode line = lines("?sort=score&size=1").getFirst();

        JsonNode detail = get("/" + line.path("id").asText()).expect(200);

        for (JsonNode answer : detail.path("questions")) {
            String said = answer.path("transcript").path("text").asText();
            assertThat(answer.path("criteria")).isNotEmpty().allSatisfy(rating -> {
                JsonNode quote = rating.path("evidence").path(0);
                assertThat(quote.path("verified").asBoolean()).isTrue();
                assertThat(said).contains(quote.path("quote").asText());
            });
        }
        String link = Http.get(
                        stack.address(StackPart.RESULTS)
                                .resolve(detail.path("questions")
                                        .path(0)
                                        .path("video")
                                        .asText()),
                        reviewer)
                .expect(200)
                .path("url")
                .asText();
        assertThat(Http.send("GET", URI.create(link), Map.of(), BodyPublishers.noBody()))
                .satisfies(video -> assertThat(video.status()).isEqualTo(200))
                .satisfies(video -> assertThat(video.headers()).containsEntry("content-type", "video/webm"));
    }

    @Test
    void thePageOfAnInterviewLeavesNoPlaceOfATextOpen() {
        String id = lines("?sort=score&size=1").getFirst().path("id").asText();
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            Chromium.signIn(
                    page,
                    URI.create(stack.address(StackPart.RESULTS) + "/dashboard/interview.html?id=" + id),
                    "reviewer");

            PlaywrightAssertions.assertThat(page.locator("main")).containsText("prompt seed");
            assertThat(page.locator("main").innerText()).doesNotContain("{");
        }
    }

    @Test
    void aSecondRunAddsNothing() {
        SeedCommand.fill(stack, INTERVIEWS, SignInProcess.ORGANISATION, ProgressListener.SILENT);

        assertThat(lines("?size=200")).hasSize(INTERVIEWS);
    }

    private static String best(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("complete").asBoolean())
                .max(Comparator.comparingDouble(
                                (JsonNode line) -> line.path("score").asDouble())
                        .thenComparing(line -> line.path("id").asText()))
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static List<JsonNode> lines(String query) {
        List<JsonNode> lines = new ArrayList<>();
        get(query).expect(200).path("items").forEach(lines::add);
        return lines;
    }

    private static Http.Answer get(String rest) {
        return Http.get(URI.create(stack.address(StackPart.RESULTS) + "/api/v1/results" + rest), reviewer);
    }
}
