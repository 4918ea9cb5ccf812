package dev.hirenow.e2e.browser;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The README's picture shows the current dashboard. {@code HIRENOW_WRITE_PICTURES=1} takes it again. */
@Needs(Program.CHROMIUM)
class ReadmePictureTest {

    private static final Path PICTURE = StackPaths.findProject().resolve("docs/images/dashboard.png");
    private static final String ANSWER =
            "I built a payment service for my company. I designed the database and tested every part of it. "
                    + "After that the service was three times faster.";
    // Fonts and dates differ between machines; layout and colours do not.
    private static final int COLUMNS = 32;
    private static final int ROWS = 22;
    private static final double MOST_DIFFERENCE = 14;

    @Test
    void showsAnAnswersScoreWithItsQuoteAndItsSecond() throws IOException {
        Stack stack = RunningStack.get();
        SandboxClient sandbox = new SandboxClient(stack);
        sandbox.reset();
        sandbox.script("{\"provider\": \"deepgram\", \"transcript\": {\"text\": \"" + ANSWER + "\"}}");
        Hiring hiring = new Hiring(stack);
        Hiring.Interview interview = hiring.scored();
        sandbox.reset();

        try (Chromium chromium = Chromium.withDevices()) {
            byte[] now = photographed(chromium.page(), stack, interview);
            BoundingBox video = chromium.page().locator("video").first().boundingBox();

            if (System.getenv("HIRENOW_WRITE_PICTURES") != null) {
                Files.createDirectories(PICTURE.getParent());
                Files.write(PICTURE, now);
            }
            assertThat(difference(
                            without(video, ImageIO.read(PICTURE.toFile())),
                            without(video, ImageIO.read(new ByteArrayInputStream(now)))))
                    .as("mean difference of %s from the page as it is now, 0 to 255", PICTURE)
                    .isLessThan(MOST_DIFFERENCE);
        }
        assertThat(Files.readString(StackPaths.findProject().resolve("README.md")))
                .contains("](docs/images/dashboard.png)");
    }

    private static byte[] photographed(Page page, Stack stack, Hiring.Interview interview) {
        page.setViewportSize(1280, 960);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        Chromium.signIn(
                page,
                stack.address(StackPart.RESULTS).resolve("/dashboard/interview.html?id=" + interview.id()),
                "reviewer");
        page.locator("button.quote").first().click();
        assertThat(page.locator(".word.quoted").first()).isVisible();
        page.waitForFunction(
                "() => { const v = document.querySelector('video'); return v.readyState > 1 && !v.seeking; }");
        page.evaluate("() => { document.querySelector('video').pause(); scrollTo(0, 0); }");
        assertThat(page.locator("button.quote").first()).isInViewport();
        return page.screenshot();
    }

    /** The visible frame of the recording is random. */
    private static BufferedImage without(BoundingBox video, BufferedImage picture) {
        Graphics2D graphics = picture.createGraphics();
        graphics.fillRect((int) video.x, (int) video.y, (int) video.width + 1, (int) video.height + 1);
        graphics.dispose();
        return picture;
    }

    private static double difference(BufferedImage expected, BufferedImage actual) {
        int[] before = small(expected);
        int[] after = small(actual);
        return IntStream.range(0, before.length)
                .map(i -> Math.abs(before[i] - after[i]))
                .average()
                .orElseThrow();
    }

    /** The picture's grey values, 0 to 255, on a coarse grid. */
    private static int[] small(BufferedImage picture) {
        BufferedImage small = new BufferedImage(COLUMNS, ROWS, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture.getScaledInstance(COLUMNS, ROWS, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return small.getRaster().getPixels(0, 0, COLUMNS, ROWS, (int[]) null);
    }
}
