package dev.hirenow.e2e.flow;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.SeededStack;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./hirenow seed}: the results service lists and shows generated interviews like all others. */
@Needs(Program.CHROMIUM)
@Tag("slow")
class SeededListTest {

    @Test
    void everyInterviewIsListedWithItsStateAndItsScore() {
        List<JsonNode> lines = SeededStack.lines("?size=200");

        assertThat(lines).hasSize(SeededStack.INTERVIEWS);
        assertThat(lines)
                .extracting(line -> line.path("state").asText())
                .contains("INVITED", "ANALYZED", "CLOSED", "AWAITING_REVIEW");
        assertThat(lines)
                .filteredOn(line -> line.path("complete").asBoolean())
                .hasSizeGreaterThan(SeededStack.INTERVIEWS / 2)
                .allSatisfy(line -> assertThat(line.path("score").asDouble()).isBetween(0.0, 100.0));
        assertThat(SeededStack.lines("?sort=score&size=200"))
                .extracting(line -> line.path("id").asText())
                .hasSize(SeededStack.INTERVIEWS)
                .startsWith(best(lines));
    }

    @Test
    void candidatesAreFoundByTheirNames() {
        String name = SeededStack.lines("?size=1")
                .getFirst()
                .path("candidate")
                .path("name")
                .asText();
        String family = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);

        assertThat(SeededStack.lines("?name=" + URLEncoder.encode(family, StandardCharsets.UTF_8)))
                .extracting(line -> line.path("candidate").path("name").asText())
                .contains(name);
    }

    @Test
    void everyRatingShowsItsQuoteInTheTranscriptAndItsRecordingPlays() {
        JsonNode line = SeededStack.lines("?sort=score&size=1").getFirst();

        JsonNode detail = SeededStack.get("/" + line.path("id").asText()).expect(200);

        for (JsonNode answer : detail.path("questions")) {
            String said = answer.path("transcript").path("text").asText();
            assertThat(answer.path("criteria")).isNotEmpty().allSatisfy(rating -> {
                JsonNode quote = rating.path("evidence").path(0);
                assertThat(quote.path("verified").asBoolean()).isTrue();
                assertThat(said).contains(quote.path("quote").asText());
            });
        }
        String link = Http.get(
                        SeededStack.address(
                                detail.path("questions").path(0).path("video").asText()),
                        SeededStack.reviewer())
                .expect(200)
                .path("url")
                .asText();
        assertThat(Http.send("GET", URI.create(link), Map.of(), BodyPublishers.noBody()))
                .satisfies(video -> assertThat(video.status()).isEqualTo(200))
                .satisfies(video -> assertThat(video.headers()).containsEntry("content-type", "video/webm"));
    }

    @Test
    void thePageOfAnInterviewLeavesNoPlaceOfATextOpen() {
        String id =
                SeededStack.lines("?sort=score&size=1").getFirst().path("id").asText();
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            Chromium.signIn(page, SeededStack.address("/dashboard/interview.html?id=" + id), "reviewer");

            PlaywrightAssertions.assertThat(page.locator("main")).containsText("prompt seed");
            assertThat(page.locator("main").innerText()).doesNotContain("{");
        }
    }

    @Test
    void aSecondRunAddsNothing() {
        SeededStack.fillAgain();

        assertThat(SeededStack.lines("?size=200")).hasSize(SeededStack.INTERVIEWS);
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
}
