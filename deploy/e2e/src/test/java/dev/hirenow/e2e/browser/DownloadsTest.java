package dev.hirenow.e2e.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** HR takes the list and an interview along as files, in a real browser and by keyboard. */
@Needs(Program.CHROMIUM)
@Tag("slow")
class DownloadsTest {

    private final Stack stack = RunningStack.get();
    private Hiring.Interview shown;
    private Hiring.Interview filtered;
    private Chromium chromium;
    private Page page;

    @BeforeEach
    void interviews() throws IOException {
        Hiring hiring = new Hiring(stack);
        JsonNode position = Http.JSON.readTree(RecordedAnswer.resource("/demo/questions.json"));
        shown = hiring.invite(position, "=Zebulon Downloader");
        filtered = hiring.invite(position, "Yolanda Elsewhere");
        Awaitility.await().atMost(Hiring.PATIENCE).until(() -> List.of(shown, filtered).stream()
                .allMatch(this::isListed));
        chromium = Chromium.withDevices();
        page = chromium.page();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void downloadsTheListWithItsFilters() throws IOException {
        Chromium.signIn(page, address("/dashboard/"), "reviewer");
        page.locator("#name").fill("zebulon");
        assertThat(page.locator("#export")).hasAttribute("href", Pattern.compile("name=zebulon"));

        Download file = downloaded("#export");

        assertThat(file.suggestedFilename()).isEqualTo("interviews.csv");
        assertThat(Files.readString(file.path()))
                .startsWith("\uFEFFid,candidate,")
                .contains(shown.id() + ",'=Zebulon Downloader,")
                .doesNotContain(filtered.id());
        Download workbook = downloaded("#export-sheet");
        assertThat(workbook.suggestedFilename()).isEqualTo("interviews.xlsx");
        assertThat(Files.readAllBytes(workbook.path())).startsWith('P', 'K');
        Chromium.look(page, "list-with-download");
    }

    @Test
    void downloadsAnInterview() throws IOException {
        Chromium.signIn(page, address("/dashboard/interview.html?id=" + shown.id()), "auditor");
        assertThat(page.locator("#file")).isVisible();

        Download file = downloaded("#export");

        assertThat(file.suggestedFilename()).isEqualTo("interview-" + shown.id() + ".json");
        assertThat(Http.JSON.readTree(file.path().toFile()).path("id").asText()).isEqualTo(shown.id());
        Chromium.look(page, "interview-with-download");
    }

    @Test
    void auditorsReadWhoDownloadedWhat() {
        Chromium.signIn(page, address("/dashboard/interview.html?id=" + shown.id()), "auditor");
        assertThat(page.locator("#file")).isVisible();
        downloaded("#export");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Downloads"))
                .click();

        Locator newest = page.locator("#lines tr").first();
        assertThat(newest).containsText("auditor");
        assertThat(newest.getByRole(AriaRole.LINK)).hasAttribute("href", "interview.html?id=" + shown.id());
        Chromium.look(page, "downloads");

        page = chromium.anew();
        Chromium.signIn(page, address("/dashboard/"), "reviewer");
        assertThat(page.locator("#me")).not().isEmpty();
        assertThat(page.locator("#nav-exports")).isHidden();
        page.navigate(address("/dashboard/exports.html").toString());
        assertThat(page.locator("#message")).not().isEmpty();
    }

    private boolean isListed(Hiring.Interview interview) {
        return Http.get(address("/api/v1/results/" + interview.id()), "Bearer " + stack.token("reviewer"))
                        .status()
                == 200;
    }

    private Download downloaded(String link) {
        page.locator(link).focus();
        return page.waitForDownload(() -> page.keyboard().press("Enter"));
    }

    private URI address(String path) {
        return stack.address(StackPart.RESULTS).resolve(path);
    }
}
