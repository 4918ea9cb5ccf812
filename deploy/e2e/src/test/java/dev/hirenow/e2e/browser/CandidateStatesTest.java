package dev.hirenow.e2e.browser;

import java.net.URI;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever stops a candidate, the page says what it is and what to do. */
@Needs(Program.CHROMIUM)
@Tag("slow")
class CandidateStatesTest {

    private static final String WITHOUT_CAMERA = """
            const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
            navigator.mediaDevices.getUserMedia = wish => wish.video
                ? Promise.reject(new DOMException('no', 'NotAllowedError')) : open(wish);
            """;
    private static final String WITHOUT_MICROPHONE = """
            navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));
            navigator.mediaDevices.enumerateDevices = () => Promise.resolve([{kind: 'videoinput'}]);
            """;

    private static final String TELLING_RECORDER = """
            window.MediaRecorder = class extends MediaRecorder {
                constructor(...wishes) {
                    super(...wishes);
                    window.recorder = this;
                    this.addEventListener('stop', () => setTimeout(() => { window.recorderStopped = true; }, 0));
                }
            };
            """;

    private static Stack stack;
    private static Hiring hiring;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        stack = RunningStack.get();
        hiring = new Hiring(stack);
        chromium = Chromium.withDevices();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void aPageWithoutALinkAsksForIt() {
        CandidatePage page = page();
        page.open(stack.address(StackPart.UPLOAD).resolve("/interview/"));
        page.page().evaluate("() => sessionStorage.clear()");
        page.page().reload();

        page.state("noLink").look("8-no-link");
    }

    @Test
    void anUnknownLinkIsCalledSo() {
        page().open(stack.address(StackPart.UPLOAD).resolve("/interview#" + "A".repeat(43)))
                .state("unknownLink")
                .look("8-unknown");
    }

    @Test
    void aReplacedLinkPointsToTheNewerOne() {
        Hiring.Interview interview = invite();
        command(interview, "invitation", 201);

        page().open(link(interview)).state("revoked").look("8-revoked");
    }

    @Test
    void anExpiredLinkSaysWhoToAsk() {
        page().open(link(hiring.expired())).state("expired").look("8-expired");
    }

    @Test
    void aCancelledInterviewEndsBeforeTheCandidatesEyes() {
        Hiring.Interview interview = invite();
        CandidatePage page = page().open(link(interview)).heading("Before you begin");

        command(interview, "cancellation", 200);

        page.state("ended").look("8-ended");
    }

    @Test
    void whoeverWithdrawsWhileRecordingSendsNothing() {
        Hiring.Interview interview = invite();
        try (Chromium own = Chromium.withDevices()) {
            CandidatePage page = new CandidatePage(own);
            page.page().addInitScript(TELLING_RECORDER);
            page.open(link(interview)).consent("AI").checkDevices().showQuestion();
            page.press("Start recording").recorded(2);

            page.press("Withdraw from this interview").press("Yes, withdraw").state("withdrawn");

            page.page().waitForFunction("() => window.recorderStopped");
            page.state("withdrawn");
            assertThat(page.asked()).noneMatch(address -> address.endsWith("/video"));
        }
    }

    @Test
    void whoeverGoesOnDuringTheTestRecordingEndsIt() {
        Hiring.Interview interview = invite();
        try (Chromium own = Chromium.withDevices()) {
            CandidatePage page = new CandidatePage(own);
            page.page().addInitScript(TELLING_RECORDER);
            page.open(link(interview)).consent("AI").turnDevicesOn().press("Record a test");

            page.press("Looks good, continue").heading("Ready for question 1?");

            assertThat(page.page().evaluate("() => recorder.state")).isEqualTo("inactive");
        }
    }

    @Test
    void whatWasRecordedIsKeptWhenTheRecorderFails() {
        Hiring.Interview interview = invite();
        try (Chromium own = Chromium.withDevices()) {
            CandidatePage page = new CandidatePage(own);
            page.page().addInitScript(TELLING_RECORDER);
            page.open(link(interview)).consent("AI").checkDevices().showQuestion();
            page.press("Start recording").recorded(2);

            page.page().evaluate("() => { recorder.dispatchEvent(new ErrorEvent('error')); }");

            page.sees("Your camera or microphone was disconnected").safe();
        }
    }

    @Test
    void whoeverHasHandedInIsToldSo() {
        Hiring.Interview interview = invite();
        hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
        hiring.submit(interview).expect(202);

        page().open(link(interview)).heading("You've submitted your interview").look("8-submitted");
    }

    @Test
    void aReopenedQuestionIsAnsweredAndHandedInAtOnce() {
        Hiring.Interview interview = invite();
        hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
        hiring.submit(interview).expect(202);
        CandidatePage page = page().open(link(interview)).state("done");

        command(interview, "questions/q1/reopening", 200);

        page.heading("Please answer again").look("8-reopened");
    }

    @Test
    void refusedDevicesAreExplained() {
        Hiring.Interview interview = invite();
        try (Chromium refusing = Chromium.refusingDevices()) {
            new CandidatePage(refusing)
                    .open(link(interview))
                    .consent("AI")
                    .turnDevicesOn()
                    .state("refused")
                    .look("8-refused");
        }
    }

    @Test
    void soundAloneIsEnoughWhereTheCameraIsRefused() {
        Hiring.Interview interview = invite();
        try (Chromium own = Chromium.withDevices()) {
            CandidatePage page = new CandidatePage(own);
            page.page().addInitScript(WITHOUT_CAMERA);
            page.open(link(interview)).consent("AI").turnDevicesOn();
            page.state("cameraRefused").look("8-camera-refused");
            page.press("Answer with audio only").sees("We can hear you").look("8-sound-only");
            page.press("Looks good, continue").showQuestion().record(2).safe();
        }
    }

    @Test
    void aMissingMicrophoneIsNamed() {
        Hiring.Interview interview = invite();
        try (Chromium own = Chromium.withDevices()) {
            CandidatePage page = new CandidatePage(own);
            page.page().addInitScript(WITHOUT_MICROPHONE);
            page.open(link(interview)).consent("AI").turnDevicesOn();
            page.state("noMicrophone").look("8-no-microphone");
        }
    }

    @Test
    void theWayGoesOnByItselfWhenTheNetworkIsBack() {
        Hiring.Interview interview = invite();
        CandidatePage page = page().open(link(interview)).heading("Before you begin");
        page.page().locator("#agree").check();

        page.cutLine().press("Agree and continue").state("offline").look("8-offline");
        page.restoreLine();

        page.heading("Before you begin");
    }

    private static CandidatePage page() {
        return new CandidatePage(chromium);
    }

    private static URI link(Hiring.Interview interview) {
        return CandidatePage.link(stack, interview);
    }

    private static Hiring.Interview invite() {
        return hiring.invite(Hiring.position("Why do you want to work here?"));
    }

    private static void command(Hiring.Interview interview, String command, int expected) {
        URI address = stack.address(StackPart.UPLOAD).resolve("/api/v1/interviews/" + interview.id() + "/" + command);
        Http.post(address, "Bearer " + stack.token("recruiter"), "{}").expect(expected);
    }
}
