package dev.hirenow.e2e.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.local.parts.StackPart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Every page says who is signed in and leads to the other areas that they may open, without another sign-in. */
@Needs(Program.CHROMIUM)
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeaderTest {

    private static final String AREAS = "#areas a";

    private Chromium chromium;
    private Page page;

    @BeforeAll
    void start() {
        RunningStack.get();
        chromium = Chromium.withDevices();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void openATab() {
        page = chromium.anew();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void leadsThroughAllAreasForWhoeverMayOpenAll() {
        signIn(StackPart.UPLOAD, "/recruiting", "everything");

        header("everything", "Dashboard", "Operations");
        Chromium.look(page, "header-recruiting");
        page.locator("[data-area=dashboard]").click();
        assertThat(page.locator("#filters #sort")).isVisible();
        header("everything", "Recruiting", "Operations");
        page.locator("[data-area=operations]").click();
        assertThat(page.locator("h1")).hasText("Jobs");
        header("everything", "Recruiting", "Dashboard");
        Chromium.look(page, "header-operations");
        page.locator("[data-area=recruiting]").click();
        assertThat(page.locator("nav").getByText("Positions")).isVisible();
    }

    @Test
    void leadsARecruiterToTheDashboardAndBack() {
        signIn(StackPart.UPLOAD, "/recruiting", "recruiter");

        header("recruiter", "Dashboard");
        page.locator("[data-area=dashboard]").click();
        header("recruiter", "Recruiting");
    }

    @Test
    void showsNoLinksWhereThereIsOneAreaAlone() {
        signIn(StackPart.RESULTS, "/operations/", "operator");

        header("operator");
        assertThat(page.locator("#areas")).isHidden();
    }

    private void signIn(StackPart part, String path, String user) {
        Chromium.signIn(page, RunningStack.get().address(part).resolve(path), user);
    }

    private void header(String name, String... areas) {
        assertThat(page.locator("#me")).hasText(name);
        assertThat(page.locator(AREAS)).hasText(areas);
    }
}
