package dev.hirenow.e2e.browser;

import java.net.URI;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Fork;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.HttpsProxyProcess;
import dev.hirenow.local.stack.ProgressListener;
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code up --tls}: everything that a browser needs, at one HTTPS address, as another device on the network sees
 * it. It runs first, because its stack stops before that of the others starts: its ahead-of-time caches make their
 * starts faster.
 */
@Needs(Program.CHROMIUM)
@Tag("slow")
@Tag("learning")
class OtherDeviceTest {

    private static final String SCRIPT = """
            [{"provider": "deepgram", "transcript": {"durationSeconds": 2, "text": "I built a payment service."}}]
            """;

    private static Stack stack;
    private static HttpsProxyProcess httpsProxy;

    @BeforeAll
    static void start() {
        stack = Stack.start(Fork.plan("stack-tls").withLearning().withTls(), ProgressListener.SILENT);
        httpsProxy = stack.httpsProxy().orElseThrow();
        new SandboxClient(stack).script(SCRIPT);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void recordsUploadsAndIsWatchedOverHttps() {
        Hiring.Interview interview = new Hiring(stack).invite(Hiring.position("Why do you want to work here?"));
        try (Chromium chromium = Chromium.trusting(httpsProxy.certificate())) {
            answer(chromium, interview);
            watch(chromium.anew(), interview);
        }
    }

    private static void answer(Chromium chromium, Hiring.Interview interview) {
        CandidatePage page = new CandidatePage(chromium).open(CandidatePage.link(stack, interview));
        page.consent("AI");
        assertThat(page.page().evaluate("() => isSecureContext && 'mediaDevices' in navigator"))
                .isEqualTo(true);
        page.checkDevices().showQuestion().record(2).safe().press("All answers");
        page.press("Submit interview").state("done").showsAnswersAsRecorded(1);
        assertThat(page.asked())
                .allMatch(address -> address.startsWith(httpsProxy.address().toString())
                        || address.startsWith("blob:")
                        || address.startsWith("data:"));
    }

    private static void watch(Page page, Hiring.Interview interview) {
        URI address = httpsProxy.address().resolve("/dashboard/interview.html?id=" + interview.id());
        Chromium.signIn(page, address, "reviewer");

        page.waitForFunction("() => document.querySelector('video').readyState > 0");
        assertThat(page.locator("video").getAttribute("src"))
                .startsWith(httpsProxy.address().toString());
        assertThat(page.locator("#head [data-state]")).hasAttribute("data-state", "ANALYZED");
        page.navigate(httpsProxy.address().resolve("/recruiting").toString());
        assertThat(page.locator("h1")).hasText("You don't have access to this page");
        page.getByText("Sign out").click();
        assertThat(page.locator("h1")).hasText("You're signed out");
        page.getByText("Sign in again").click();
        assertThat(page.locator("button[data-user=recruiter]")).isVisible();
    }
}
