package dev.hirenow.e2e.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.SeededStack;

/** Auditors read what reviewers looked at, in a real browser. */
@Needs(Program.CHROMIUM)
@Tag("slow")
class OversightPageTest {

    @Test
    void auditorsReadWhatAReviewerLookedAt() {
        String id =
                SeededStack.lines("?sort=score&size=1").getFirst().path("id").asText();
        try (Chromium chromium = Chromium.withDevices()) {
            Page page = chromium.page();
            Chromium.signIn(page, SeededStack.address("/dashboard/interview.html?id=" + id), "reviewer");
            PlaywrightAssertions.assertThat(page.locator("#ledger")).isHidden();
            page.locator("#questions .quote").first().click();
            page.waitForFunction("() => document.getElementById('video').currentTime > 2");
            page.evaluate("() => document.getElementById('video').pause()");
            page.navigate(SeededStack.address("/dashboard/").toString());
            PlaywrightAssertions.assertThat(page.locator("#lines tr").first()).isVisible();

            page = chromium.anew();
            Chromium.signIn(page, SeededStack.address("/dashboard/interview.html?id=" + id), "auditor");
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
}
