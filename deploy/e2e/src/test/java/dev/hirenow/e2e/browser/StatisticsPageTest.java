package dev.hirenow.e2e.browser;

import java.net.URI;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.SeededStack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** HR reads statistics as plots and as tables, by position and period. */
@Needs(Program.CHROMIUM)
@Tag("slow")
class StatisticsPageTest {

    private static JsonNode statistics;
    private static JsonNode position;

    @BeforeAll
    static void read() {
        position = get("/positions").path("items").path(0);
        statistics = get("/statistics");
    }

    @Test
    void theListLeadsToPlotsWithTheirNumbersInTables() {
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            Chromium.signIn(page, address("/dashboard/"), "reviewer");
            page.locator("header a[href='/dashboard/statistics.html']").click();

            Locator funnel = page.locator("#funnel tbody tr");
            assertThat(funnel).hasCount(5);
            for (int step = 0; step < 5; step++) {
                assertThat(funnel.nth(step).locator("td").first())
                        .hasText(statistics
                                .path("funnel")
                                .path(step)
                                .path("interviews")
                                .asText());
            }
            assertThat(page.locator("#scores svg rect")).hasCount(10);
            assertThat(page.locator("#scores tbody tr")).hasCount(10);
            assertThat(page.locator("#times tbody tr")).hasCount(4);
            assertThat(page.locator("#criteria")).containsText("Choose a position");
            Chromium.look(page, "statistics");
        }
    }

    @Test
    void positionAndPeriodAreInTheAddress() {
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            Chromium.signIn(page, address("/dashboard/statistics.html"), "reviewer");
            assertThat(page.locator("#position option")).not().hasCount(1);

            page.locator("#position").selectOption(position.path("id").asText());

            assertThat(page.locator("#criteria tbody tr").first()).containsText("Question 1");
            page.reload();
            assertThat(page.locator("#position")).hasValue(position.path("id").asText());
            assertThat(page.locator("#criteria tbody tr").first()).containsText("Question 1");
            assertThat(page.locator("#from")).hasValue(statistics.path("from").asText());
            Chromium.look(page, "statistics-position");
        }
    }

    @Test
    void aPeriodThatIsTooLongSaysSoAndAnEmptyOneHasNoNumbers() {
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            Chromium.signIn(page, address("/dashboard/statistics.html?from=2020-01-01&to=2026-01-01"), "reviewer");
            assertThat(page.locator("#message")).containsText("at most 366 days");
            assertThat(page.locator("#from")).hasAttribute("aria-invalid", "true");

            page.navigate(address("/dashboard/statistics.html?from=2001-01-01&to=2001-02-01")
                    .toString());

            assertThat(page.locator("#statistics")).containsText("No interviews in this period");
            Chromium.look(page, "statistics-empty");
        }
    }

    @Test
    void speaksGerman() {
        try (Chromium german = Chromium.reading("de-DE")) {
            Page page = german.page();
            Chromium.signIn(
                    page,
                    address("/dashboard/statistics.html?position="
                            + position.path("id").asText()),
                    "reviewer");

            assertThat(page.locator("h1")).hasText("Statistik");
            assertThat(page.locator("#criteria tbody tr").first()).containsText("Frage 1");
            assertThat(page.locator("main")).not().containsText("{");
            Chromium.look(page, "statistics-german");
        }
    }

    private static URI address(String path) {
        return SeededStack.address(path);
    }

    private static JsonNode get(String rest) {
        return SeededStack.get(rest).expect(200);
    }
}
