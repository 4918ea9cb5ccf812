package dev.hirenow.e2e.browser;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.CuttableLine;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.Sandbox;
import dev.hirenow.e2e.support.SpokenFile;
import dev.hirenow.local.parts.Part;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** A candidate's whole way in a real browser that hears real speech. */
class CandidateTest {

    private static final int SLOW_BYTES_PER_SECOND = 6_000;
    private static final int BYTES_UNTIL_THE_CUT = 60_000;

    @TempDir
    static Path folder;

    private static Stack stack;
    private static Path speech;

    @BeforeAll
    static void start() throws IOException {
        stack = RunningStack.get();
        speech = SpokenFile.in(folder);
    }

    @Test
    void recordsRetakesLosesTheNetworkAndHandsIn() throws IOException {
        Hiring hiring = new Hiring(stack);
        Hiring.Interview interview = hiring.invite(Hiring.position(
                "Which service did you build yourself, and what changed because of it?",
                "Tell us about a problem on a running server and how you found its reason."));
        String token = CandidatePage.link(stack, interview).getFragment();
        try (Chromium chromium = Chromium.hearing(speech);
                CuttableLine line = CuttableLine.to(stack.address(Part.UPLOAD))) {
            CandidatePage page = new CandidatePage(chromium).open(line.address().resolve("/interview#" + token));
            agreeAndCheck(page);
            firstAnswerTwice(page);
            secondAnswerOverACutLine(page, line);
            handIn(page);

            assertThat(page.page().url()).doesNotContain("#");
            assertThat(page.asked()).noneMatch(address -> address.contains(token));
            assertThat(page.asked())
                    .allMatch(address -> address.startsWith(line.address().toString())
                            || address.startsWith("blob:")
                            || address.startsWith("data:"));
        }
        JsonNode seen = hiring.interview(interview);
        assertThat(seen.path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(seen.path("questions").path(0).path("attempts")).hasSize(2);
        assertThat(seen.path("questions").path(1).path("attempts")).hasSize(1);
        JsonNode result = hiring.result(interview);
        assertThat(result.path("state").asText()).isEqualTo("ANALYZED");
        assertThat(result.path("questions").path(0).path("transcript").path("words"))
                .isNotEmpty();
    }

    @Test
    void noModelReadsTheAnswersOfWhoeverChosePeopleAlone() {
        Hiring hiring = new Hiring(stack);
        Sandbox sandbox = new Sandbox(stack);
        sandbox.reset();
        Hiring.Interview interview = hiring.invite(Hiring.position("Why do you want to work here?"));
        try (Chromium chromium = Chromium.hearing(speech)) {
            new CandidatePage(chromium)
                    .open(CandidatePage.link(stack, interview))
                    .consent("HUMAN_ONLY")
                    .checkDevices()
                    .showQuestion()
                    .record(3)
                    .safe()
                    .press("To all answers")
                    .press("Hand in my answers")
                    .state("done")
                    .sees("No AI reads them, as you chose.")
                    .sees("Text is ready");
        }

        assertThat(hiring.result(interview).path("state").asText()).isEqualTo("AWAITING_REVIEW");
        assertThat(sandbox.calls("deepgram")).isPositive();
        assertThat(sandbox.calls("gemini")).isZero();
    }

    @Test
    void goesOnWhereItWasLeftAndCanBeLeftForGood() {
        Hiring hiring = new Hiring(stack);
        Hiring.Interview interview = hiring.invite(Hiring.position("One?", "Two?"));
        try (Chromium chromium = Chromium.hearing(speech)) {
            CandidatePage page = new CandidatePage(chromium)
                    .open(CandidatePage.link(stack, interview))
                    .consent("AI")
                    .checkDevices()
                    .showQuestion()
                    .record(2)
                    .safe();
            page.page().reload();
            page.checkDevices().press("All questions");
            page.sees("Recorded").sees("Not answered yet");
            page.press("Hand in my answers")
                    .sees("One answer is still missing:")
                    .look("9-missing");

            page.press("Withdraw from this interview").look("9-withdraw");
            page.press("No, go back").press("Withdraw from this interview").press("Yes, withdraw");
            page.state("withdrawn").look("9-withdrawn");
        }

        assertThat(hiring.interview(interview).path("state").asText()).isEqualTo("CLOSED");
    }

    private static void agreeAndCheck(CandidatePage page) {
        page.heading("Before you begin").look("1-notice");
        page.press("Agree and go on").sees("Please agree first").look("1-notice-error");
        page.consent("AI").look("2-check-before");
        page.turnDevicesOn().sees("We can hear you").look("2-check");
        page.press("Record a test").sees("Playing your test").look("2-check-playing");
        page.sees("Test again").press("It works, go on").look("3-question-before");
    }

    private static void firstAnswerTwice(CandidatePage page) {
        page.showQuestion().look("3-think");
        page.press("Start recording").recorded(4);
        page.look("3-recording").press("Stop, I am done").safe().look("4-review");
        page.press("Answer again").record(5).safe().sees("All attempts at this question are used.");
        page.press("Next question");
    }

    private static void secondAnswerOverACutLine(CandidatePage page, CuttableLine line) {
        page.showQuestion().press("Start recording").recorded(10);
        page.slowDown(SLOW_BYTES_PER_SECOND).press("Stop, I am done").look("4-sending");
        line.cutAfter(BYTES_UNTIL_THE_CUT);
        page.fullSpeed().sees("The connection was lost.").look("4-lost");
        assertThat(line.isCut()).isTrue();
        line.mend();
        page.safe().press("To all answers");
    }

    private static void handIn(CandidatePage page) {
        page.heading("All questions are answered").look("5-answers");
        page.press("Hand in my answers").state("done").sees("You can close this page now.");
        page.sees("Text is ready").look("6-done");
        page.page().reload();
        page.heading("You have handed in your answers");
    }
}
