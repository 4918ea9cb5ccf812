package dev.hirenow.e2e.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A microphone goes silent during recording: the page warns the candidate while it can still be fixed. */
@Needs(Program.CHROMIUM)
@Tag("slow")
class MutedMicrophoneTest {

    private static final String REMEMBERING_THE_STREAM = """
            const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
            navigator.mediaDevices.getUserMedia = async wish => {
                const stream = await open(wish);
                window.microphone = stream.getAudioTracks()[0];
                return stream;
            };
            """;
    // Like Chromium when the system mutes the device.
    private static final String MUTE = """
            muted => {
                Object.defineProperty(window.microphone, 'muted', {value: muted, configurable: true});
                window.microphone.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
            }
            """;
    // Like a headset's mute button, of which the browser is not notified.
    private static final String SWITCH = "on => { window.microphone.enabled = on; }";

    private final Stack stack = RunningStack.get();
    private final Hiring hiring = new Hiring(stack);
    private final Hiring.Interview interview = hiring.invite(Hiring.position("Why do you want to work here?"));
    private Chromium chromium;
    private CandidatePage page;

    @BeforeEach
    void checkDevices() {
        chromium = Chromium.withDevices();
        page = new CandidatePage(chromium);
        page.page().addInitScript(REMEMBERING_THE_STREAM);
        page.open(CandidatePage.link(stack, interview))
                .consent("AI")
                .checkDevices()
                .showQuestion();
    }

    @AfterEach
    void close() {
        chromium.close();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @Test
    void isSaidAtOnceWhenTheSystemMutesIt() {
        page.press("Start recording").recorded(2);
        microphone(MUTE, true);

        sees("muted").sees("Your microphone is muted.").look("a-muted");
        microphone(MUTE, false);
        sees("on").sees("We can hear you again.");
        page.press("Keep going");
        assertThat(page.page().locator("[data-microphone]")).hasCount(0);
        page.press("Finish answer").safe().sees("we heard no sound at all");
    }

    @Test
    void isSaidWhenItWasMutedBeforeTheRecordingBegan() {
        microphone(MUTE, true);

        page.press("Start recording");

        sees("muted");
    }

    @Test
    void isHeardWhenNobodyTellsOfIt() {
        page.press("Start recording").recorded(2);
        microphone(SWITCH, false);

        sees("dead").sees("We can't hear anything.");
        microphone(SWITCH, true);
        sees("on");
    }

    @Test
    void letsTheCandidateBeginAnewWithoutUsingAnAttempt() {
        page.press("Start recording").recorded(3);
        microphone(MUTE, true);
        sees("muted");
        microphone(MUTE, false);

        page.press("Record again").recorded(1);

        page.press("Finish answer").safe();
        assertThat(hiring.interview(interview).at("/questions/0/attempts")).hasSize(1);
        assertThat(page.asked().stream().filter(address -> address.endsWith("/video")))
                .hasSize(1);
        assertThat(page.page().locator("[data-soundless]")).hasCount(0);
    }

    private void microphone(String script, boolean on) {
        page.page().evaluate(script, on);
    }

    private CandidatePage sees(String state) {
        Page shown = page.page();
        assertThat(shown.locator("[data-microphone]")).hasAttribute("data-microphone", state);
        return page;
    }
}
