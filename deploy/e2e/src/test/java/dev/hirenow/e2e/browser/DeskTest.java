package dev.hirenow.e2e.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A reviewer works through a list: from candidate to candidate, by keyboard, at their own speed. */
@Needs(Program.CHROMIUM)
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskTest {

    private static final String SPEECH = """
            [{"provider": "deepgram", "transcript": {"durationSeconds": 14, "text":
               "I built a payment service for my company. I designed the database and tested every part of it."}}]
            """;
    private static final String NEXT_SPEECH = """
            async ms => {
                const {nextSpeech} = await import('/dashboard/playback.js');
                return nextSpeech([{startMs: 4000, endMs: 5000}, {startMs: 5600, endMs: 6000}, {startMs: 9000, endMs: 9500}], ms);
            }
            """;

    private Stack stack;
    private Hiring hiring;
    private Hiring.Interview earlier;
    private Hiring.Interview later;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void twoScoredInterviews() {
        stack = RunningStack.get();
        SandboxClient sandbox = new SandboxClient(stack);
        sandbox.reset();
        sandbox.script(SPEECH);
        hiring = new Hiring(stack);
        earlier = scored("Deskfirst Ada");
        later = scored("Deskfirst Bea");
        chromium = Chromium.withDevices();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void open() {
        page = chromium.anew();
        Chromium.signIn(page, stack.address(StackPart.RESULTS).resolve("/dashboard/?name=deskfirst"), "reviewer");
        assertThat(page.locator("#lines tr")).hasCount(2);
        page.locator("tr[data-id='" + later.id() + "'] a").click();
        assertThat(page.locator("#file")).isVisible();
    }

    @AfterAll
    void close() {
        chromium.close();
        new SandboxClient(stack).reset();
    }

    @Test
    void leadsFromCandidateToCandidateOfTheList() {
        assertThat(page.locator("#before")).isHidden();

        page.keyboard().press("j");
        assertThat(page.locator("h1").last()).hasText("Deskfirst Ada");
        assertThat(page.locator("#after")).isHidden();
        page.locator("#before").click();

        assertThat(page.locator("h1").last()).hasText("Deskfirst Bea");
        page.locator("#back").click();
        assertThat(page.locator("#name")).hasValue("deskfirst");
    }

    @Test
    void readsTheListOnWhereItsKnownPartEnds() {
        page.evaluate("""
                async () => {
                    const query = 'sort=created&order=desc&name=deskfirst';
                    const answer = await (await fetch(`/api/v1/results?${query}&size=1`)).json();
                    const ids = answer.items.map(item => item.id);
                    sessionStorage.setItem('queue', JSON.stringify({query: `${query}&size=1`, ids, next: answer.next}));
                }
                """);
        page.reload();
        assertThat(page.locator("#file")).isVisible();

        page.locator("#after").click();

        assertThat(page).hasURL(Pattern.compile("id=" + earlier.id()));
    }

    @Test
    void ratesAndChoosesADecisionByKeys() {
        page.keyboard().press("4");
        assertThat(page.locator("#scorecard input:checked")).hasCount(1);
        assertThat(page.locator("#scorecard input:checked")).hasValue("4");
        assertThat(page.locator("#scorecard input:checked")).isFocused();
        page.keyboard().press("r");
        assertThat(page.locator("form.decide input[value=REJECT]")).isChecked();

        page.locator("#reason").fill("");
        page.locator("#reason").pressSequentially("ah 5 j");
        assertThat(page.locator("#reason")).hasValue("ah 5 j");
        assertThat(page.locator("form.decide input[value=REJECT]")).isChecked();
        assertThat(page.locator("#scorecard input:checked")).hasValue("4");
        page.onceDialog(dialog -> dialog.dismiss());
        page.locator("#keys-open").focus();
        page.keyboard().press("j");
        assertThat(page).hasURL(Pattern.compile("id=" + later.id()));
        assertThat(page.locator("#reason")).hasValue("ah 5 j");
    }

    @Test
    void listsTheKeysAndSwitchesThemOff() {
        page.keyboard().press("?");
        Locator sheet = page.locator("#keys");
        assertThat(sheet).isVisible();
        assertThat(sheet).containsText("Next candidate of the list");
        Chromium.look(page, "dashboard-keys");
        sheet.locator("input").uncheck();
        page.keyboard().press("Escape");
        assertThat(sheet).isHidden();

        page.keyboard().press("r");
        assertThat(page.locator("form.decide input[value=REJECT]")).not().isChecked();
        page.locator("#keys-open").click();
        sheet.locator("input").check();
        sheet.locator("button").click();
        page.keyboard().press("r");
        assertThat(page.locator("form.decide input[value=REJECT]")).isChecked();
    }

    @Test
    void keepsTheSpeedAndReturnsFromAQuote() {
        page.locator("#speed").selectOption("1.5");
        assertThat(rate()).isEqualTo(1.5);
        page.waitForFunction("() => document.querySelector('video').readyState > 0");
        page.evaluate("() => { document.querySelector('video').currentTime = 12; }");
        Locator back = page.locator("#playback button");
        assertThat(back).isHidden();

        page.locator("button.quote").first().click();
        assertThat(back).hasText("Back to question 1, 0:12");
        Chromium.look(page, "dashboard-desk");
        back.click();

        assertThat(back).isHidden();
        page.waitForFunction("() => document.querySelector('video').currentTime >= 12");
        page.reload();
        page.waitForFunction("() => document.querySelector('video').readyState > 0");
        assertThat(page.locator("#speed")).hasValue("1.5");
        assertThat(rate()).isEqualTo(1.5);
    }

    @Test
    void skipsOnlySilenceThatIsLongEnough() {
        assertThat(nextSpeech(600)).isEqualTo(3_700);
        assertThat(nextSpeech(100)).isNull();
        assertThat(nextSpeech(5_300)).isNull();
        assertThat(nextSpeech(6_200)).isNull();
        assertThat(nextSpeech(6_600)).isEqualTo(8_700);
        assertThat(nextSpeech(8_000)).isNull();
        assertThat(nextSpeech(9_900)).isNull();
    }

    private Integer nextSpeech(int ms) {
        return (Integer) page.evaluate(NEXT_SPEECH, ms);
    }

    private double rate() {
        return ((Number) page.evaluate("() => document.querySelector('video').playbackRate")).doubleValue();
    }

    private Hiring.Interview scored(String name) {
        Hiring.Interview interview = hiring.invite(Hiring.position("What did you build last?"), name);
        hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
        hiring.submit(interview).expect(202);
        hiring.awaitAnalyzed(interview);
        return interview;
    }
}
