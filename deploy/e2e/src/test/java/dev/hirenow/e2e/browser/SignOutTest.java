package dev.hirenow.e2e.browser;

import java.util.concurrent.atomic.AtomicReference;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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

/** Signing out ends the session and says so, whatever the page is doing. */
@Needs(Program.CHROMIUM)
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOutTest {

    private Chromium chromium;
    private Page page;

    @BeforeAll
    void start() {
        RunningStack.get();
        chromium = Chromium.withDevices();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void signIn() {
        page = chromium.anew();
        Chromium.signIn(page, RunningStack.get().address(StackPart.UPLOAD).resolve("/recruiting"), "recruiter");
        assertThat(page.locator("h1")).hasText("Interviews");
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void endsTheSession() {
        page.getByText("Sign out").click();

        assertThat(page.locator("h1")).hasText("You're signed out");
        Chromium.look(page, "signed-out");
        page.getByText("Sign in again").click();
        assertThat(page.locator("button[data-user=recruiter]")).isVisible();
        Chromium.look(page, "sign-in");
    }

    @Test
    void isNotBrokenOffByWhatThePageStillAsksForOnceTheSessionIsOver() {
        AtomicReference<Route> signOut = new AtomicReference<>();
        AtomicReference<Route> positions = new AtomicReference<>();
        page.route("**/recruiting/sign-out", signOut::set);
        page.route("**/api/v1/positions*", positions::set);
        page.locator("nav").getByText("Positions").click();
        page.waitForCondition(() -> positions.get() != null);
        page.getByText("Sign out").click(new Locator.ClickOptions().setNoWaitAfter(true));
        page.waitForCondition(() -> signOut.get() != null);

        page.waitForResponse(
                "**/api/v1/positions*", () -> positions.get().fulfill(new Route.FulfillOptions().setStatus(401)));
        signOut.get().resume();

        assertThat(page.locator("h1")).hasText("You're signed out");
    }
}
