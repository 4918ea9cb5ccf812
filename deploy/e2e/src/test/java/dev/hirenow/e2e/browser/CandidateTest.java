package dev.hirenow.e2e.browser;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Chromium;
import dev.hirenow.e2e.support.Database;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.e2e.support.SpokenFile;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** A candidate's choices: human rating only, continuing later, withdrawing. */
@Needs(Program.CHROMIUM)
@Tag("slow")
class CandidateTest {

    private static Stack stack;
    private static Path speech;

    @BeforeAll
    static void start() throws IOException {
        stack = RunningStack.get();
        speech = SpokenFile.get();
    }

    @Test
    void noModelReadsTheAnswersOfWhoeverChosePeopleAlone() {
        Hiring hiring = new Hiring(stack);
        SandboxClient sandbox = new SandboxClient(stack);
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
                    .press("All answers")
                    .press("Submit interview")
                    .state("done")
                    .sees("No AI reads or scores them.")
                    .showsAnswersAsRecorded(1);
            hiring.awaitTranscript(interview, 0);
        }

        assertThat(hiring.result(interview).path("state").asText()).isEqualTo("AWAITING_REVIEW");
        assertThat(sandbox.calls("deepgram")).isPositive();
        assertThat(new Database(stack)
                        .number("select count(*) from analysis.provider_call where interview_id = '" + interview.id()
                                + "'"))
                .isZero();
    }

    @Test
    void theRecordingBeginsAndEndsByItself() {
        JsonNode position = Hiring.position("Why do you want to work here?");
        ((ObjectNode) position.at("/questions/0")).put("maxSeconds", 4);
        Hiring.Interview interview = new Hiring(stack).invite(position);
        try (Chromium chromium = Chromium.hearing(speech)) {
            CandidatePage page = new CandidatePage(chromium);
            page.page().route("**/api/v1/candidate/*", CandidateTest::withThreeSecondsToThink);
            page.open(CandidatePage.link(stack, interview)).consent("AI").checkDevices();
            page.sees("you have 3 seconds to think").sees("up to 4 seconds").showQuestion();

            page.sees("Time to think").sees("Finish answer").sees("Time's up: we saved your 4-second answer.");

            page.safe().look("9-time-over");
        }

        assertThat(new Hiring(stack).interview(interview).at("/questions/0/attempts"))
                .hasSize(1);
    }

    private static void withThreeSecondsToThink(Route route) {
        if (route.request().url().endsWith("/events")) {
            route.abort();
            return;
        }
        APIResponse answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replaceAll("\"thinkSeconds\":\\d+", "\"thinkSeconds\":3")));
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
            page.press("Submit interview").sees("One answer is still missing:").look("9-missing");

            page.press("Withdraw from this interview").look("9-withdraw");
            page.press("No, go back").press("Withdraw from this interview").press("Yes, withdraw");
            page.state("withdrawn").look("9-withdrawn");
        }

        assertThat(hiring.interview(interview).path("state").asText()).isEqualTo("CLOSED");
    }
}
