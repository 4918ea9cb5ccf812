package dev.hirenow.e2e.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import dev.hirenow.local.parts.StackPaths;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real Chromium with a fresh profile, whose camera shows a test picture and whose microphone plays a file. Close
 * it after the test.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Five frames per second instead of twenty: recording them is most of a page test's processor
            // time.
            "--use-fake-device-for-media-stream=fps=5");

    private static final String ENGLISH = "en-GB";
    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final Playwright playwright;
    private final Browser browser;
    private final String language;
    private BrowserContext context;

    private Chromium(Playwright playwright, Browser browser, String language) {
        this.playwright = playwright;
        this.browser = browser;
        this.language = language;
        this.context = profile();
    }

    /**
     * A browser without permission prompts for camera and microphone; the microphone plays {@code wav} once. It is the
     * whole Chromium with its windows, as candidates have it.
     */
    public static Chromium hearing(Path wav) {
        return start(
                Program.CHROMIUM.path(),
                ENGLISH,
                List.of("--use-fake-ui-for-media-stream", "--use-file-for-fake-audio-capture=" + wav + "%noloop"));
    }

    /** A browser without permission prompts for camera and microphone; the microphone plays beeps. */
    public static Chromium withDevices() {
        return start(List.of("--use-fake-ui-for-media-stream"));
    }

    /** A browser whose user denies camera and microphone; the headless shell has no prompt to deny. */
    public static Chromium refusingDevices() {
        return start(Program.CHROMIUM.path(), ENGLISH, List.of("--deny-permission-prompts"));
    }

    /** A browser with another preferred language, such as {@code de-DE}. */
    public static Chromium reading(String language) {
        return start(shell(), language, List.of("--use-fake-ui-for-media-stream"));
    }

    /** A browser with devices that trusts this self-signed certificate and no other. */
    public static Chromium trusting(Path certificate) {
        return start(List.of(
                "--use-fake-ui-for-media-stream", "--ignore-certificate-errors-spki-list=" + fingerprint(certificate)));
    }

    private static String fingerprint(Path certificate) {
        try (InputStream in = Files.newInputStream(certificate)) {
            byte[] key = CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)
                    .getPublicKey()
                    .getEncoded();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Chromium start(List<String> more) {
        return start(shell(), ENGLISH, more);
    }

    private static Path shell() {
        return Program.CHROMIUM_HEADLESS_SHELL.find().orElseGet(Program.CHROMIUM::path);
    }

    private static Chromium start(Path program, String language, List<String> more) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(more);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(false)
                        .setArgs(flags));
        return new Chromium(playwright, browser, language);
    }

    private BrowserContext profile() {
        BrowserContext profile = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 900));
        profile.setDefaultTimeout(30_000);
        return profile;
    }

    /** Its only tab. */
    public Page page() {
        return context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
    }

    /** The browser's context, with cookies and network access. */
    public BrowserContext context() {
        return context;
    }

    /** Opens a page that requires sign-in and signs in as this local user. */
    public static void signIn(Page page, URI address, String user) {
        // One session is valid for the pages of all services on this host, so the previous user's must be
        // cleared.
        page.context().clearCookies();
        page.navigate(address.toString());
        page.locator("button[data-user=" + user + "]").click();
        String area = address.toString().replaceFirst("^(\\w+://[^/]+/\\w+).*", "$1");
        page.waitForURL(url -> url.startsWith(area) && !url.contains("code="));
    }

    /** A new tab with a context of its own, for another user: much faster than a new browser. */
    public Page anew() {
        context.close();
        context = profile();
        return page();
    }

    /**
     * Checks the current page, light and dark, on a phone and wide: takes a screenshot of each, and expects no
     * clipped text and no violations by axe-core.
     */
    public static void look(Page page, String name) {
        Path folder = StackPaths.findProject().resolve("deploy/e2e/target/screenshots");
        page.evaluate("() => scrollTo(0, 0)");
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(scheme)
                    // Otherwise the screenshot would show colours in transition.
                    .setReducedMotion(ReducedMotion.REDUCE));
            for (int width : new int[] {390, 1280}) {
                page.setViewportSize(width, width == 390 ? 844 : 900);
                String file = "%s-%s-%s.png"
                        .formatted(
                                name,
                                width == 390 ? "phone" : "wide",
                                scheme.name().toLowerCase());
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(file)));
                assertThat((Integer) page.evaluate(OVERFLOW))
                        .as("pixels of %s that are cut off at %d", name, width)
                        .isZero();
                if ((width == 390) == (scheme == ColorScheme.DARK)) {
                    assertAccessible(page, name);
                }
            }
        }
    }

    private static void assertAccessible(Page page, String name) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().getFirst().getTarget())
                .as("accessibility of %s", name)
                .isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
