package dev.hirenow.e2e.browser;

import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The dashboard says when it is loading, and when what it shows may be out of date. */
@Needs(Program.CHROMIUM)
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaleDashboardTest {

    private static final Pattern LIST = Pattern.compile("/api/v1/results\\?");
    private static final Pattern STREAM = Pattern.compile("/api/v1/results/events");

    private Stack stack;
    private Hiring hiring;
    private Hiring.Interview interview;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void interview() {
        stack = RunningStack.get();
        hiring = new Hiring(stack);
        interview = hiring.invite(Hiring.position("Why us?"), "Dorothy Vaughan");
        Awaitility.await().atMost(Hiring.PATIENCE).until(() -> hiring.find(interview)
                .has("state"));
        chromium = Chromium.withDevices();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void open() {
        page = chromium.anew();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void saysWhenTheListIsOfflineAndReadsItAgainAfterwards() {
        openList();
        assertThat(page.locator("#live.on")).hasText("Live");

        page.context().setOffline(true);

        assertThat(page.locator("#live")).hasText("Offline. This list may be out of date.");
        assertThat(page.locator("#live.on")).hasCount(0);
        Hiring.Interview meanwhile = hiring.invite(Hiring.position("Why us?"), "Dorothy Vaughan");
        Chromium.look(page, "dashboard-offline");
        page.context().setOffline(false);
        assertThat(page.locator("#live.on")).hasText("Live");
        assertThat(page.locator("tr[data-id='" + meanwhile.id() + "']")).isVisible();
    }

    @Test
    void saysWhenTheServerDoesNotAnswerAndWhenItDoesAgain() {
        page.route(STREAM, Route::abort);
        openList();
        assertThat(page.locator("#live")).hasText("Reconnecting… This list may be out of date.");
        assertThat(page.locator("#live.on")).hasCount(0);

        page.unroute(STREAM);

        assertThat(page.locator("#live.on")).hasText("Live");
    }

    @Test
    void connectsAgainWhenTheBrowserHadKeptThePage() {
        openList();
        assertThat(page.locator("#live.on")).isVisible();
        page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))");
        assertThat(page.locator("#live.on")).hasCount(0);

        page.evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");

        assertThat(page.locator("#live.on")).isVisible();
    }

    @Test
    void saysWhenAnInterviewIsOffline() {
        openInterview();
        assertThat(page.locator("#live.on")).hasText("Live");

        page.context().setOffline(true);

        assertThat(page.locator("#live")).hasText("Offline. This interview may be out of date.");
        Chromium.look(page, "dashboard-interview-offline");
        page.context().setOffline(false);
        assertThat(page.locator("#live.on")).hasText("Live");
    }

    @Test
    void saysThatTheListIsLoading() {
        Route held = holding(LIST, this::openList);

        assertThat(page.locator("main")).hasAttribute("aria-busy", "true");
        assertThat(page.locator("[role=status]").getByText("Loading…")).hasCount(1);
        assertThat(page.locator("table.interviews")).isHidden();
        Chromium.look(page, "dashboard-list-loading");
        page.unroute(LIST);
        held.resume();
        assertThat(page.locator("table.interviews")).isVisible();
        assertLoaded();
    }

    @Test
    void saysThatAnInterviewIsLoadingAndThatItTakesLong() {
        page.clock().install();
        Pattern result = Pattern.compile("/api/v1/results/" + interview.id());
        Route held = holding(result, this::openInterview);

        assertThat(page.locator("#loading")).containsText("Loading…");
        assertThat(page.locator("main")).hasAttribute("aria-busy", "true");
        Chromium.look(page, "dashboard-interview-loading");
        page.clock().fastForward(10_000);
        assertThat(page.locator("[role=status]").getByText("Still loading.")).hasCount(1);
        page.unroute(result);
        held.resume();
        assertThat(page.locator("#file h1")).hasText("Dorothy Vaughan");
        assertLoaded();
    }

    @Test
    void saysThatNothingCouldBeLoadedAndLoadsItLater() {
        Pattern everything = Pattern.compile("/api/v1/results");
        page.route(everything, Route::abort);
        openInterview();
        assertThat(page.locator("#message")).containsText("The page will load when you're back online.");
        assertThat(page.locator("#loading")).isHidden();

        page.unroute(everything);

        assertThat(page.locator("#file h1")).hasText("Dorothy Vaughan");
        assertThat(page.locator("#message")).isEmpty();
    }

    @Test
    void saysThatAnErrorKeptTheListFromLoading() {
        page.route(
                LIST,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(500)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\": \"Something went wrong.\"}")));

        openList();

        assertThat(page.locator("#message")).hasText("Something went wrong. Reload the page to try again.");
        assertThat(page.locator("#loading")).isHidden();
    }

    private void assertLoaded() {
        assertThat(page.locator("#loading")).isHidden();
        assertThat(page.locator("#announcer")).isEmpty();
        assertThat(page.locator("main[aria-busy]")).hasCount(0);
    }

    /** The first request to these addresses, whose answer waits. */
    private Route holding(Pattern addresses, Runnable opens) {
        AtomicReference<Route> held = new AtomicReference<>();
        page.route(addresses, held::set);
        opens.run();
        page.waitForCondition(() -> held.get() != null);
        return held.get();
    }

    private void openList() {
        Chromium.signIn(page, address("/dashboard/?name=Dorothy%20Vaughan"), "reviewer");
    }

    private void openInterview() {
        Chromium.signIn(page, address("/dashboard/interview.html?id=" + interview.id()), "reviewer");
    }

    private URI address(String path) {
        return stack.address(StackPart.RESULTS).resolve(path);
    }
}
