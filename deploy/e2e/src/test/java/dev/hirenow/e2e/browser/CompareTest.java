package dev.hirenow.e2e.browser;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.SeededStack;

import static org.assertj.core.api.Assertions.assertThat;

/** Reviewers compare candidates side by side, in a real browser. */
@Needs(Program.CHROMIUM)
@Tag("slow")
class CompareTest {

    @Test
    void candidatesOfAPositionAreComparedByKeyboard() {
        List<JsonNode> best = SeededStack.lines("?sort=score&size=200");
        List<String> ids = ofOnePosition(best, 3);
        String elsewhere = best.stream()
                .filter(line -> !line.path("positionId").equals(best.getFirst().path("positionId")))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            Chromium.signIn(page, SeededStack.address("/dashboard/?sort=score&order=desc"), "reviewer");
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
            PlaywrightAssertions.assertThat(page.locator(".field-plot .mark")).hasCount(3);
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
        List<JsonNode> best = SeededStack.lines("?sort=score&size=200");
        String id = best.getFirst().path("id").asText();
        String unknown = UUID.randomUUID().toString();
        List<String> known = ofOnePosition(best, 2);
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            String address = SeededStack.address("/dashboard/compare.html?ids=").toString();
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
}
