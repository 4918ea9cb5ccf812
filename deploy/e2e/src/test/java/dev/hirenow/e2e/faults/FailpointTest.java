package dev.hirenow.e2e.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hirenow.e2e.support.Database;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.faults.Failpoint;
import dev.hirenow.local.faults.FailpointInjector;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * At each failpoint, every service that reaches it dies there once, all during one interview: in the end there is
 * one result, and no provider was called more often than promised.
 */
@Tag("slow")
class FailpointTest {

    private static final String TRANSCRIPT =
            "I built a payment service and wrote tests for it. It became three times faster.";
    private static final String SPEECH = """
            [{"provider":"deepgram","transcript":{"text":"%s"}}]""".formatted(TRANSCRIPT);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static Stack stack;
    private static SandboxClient sandbox;
    private static Hiring hiring;
    private static FailpointInjector failpoints;
    private static Database database;

    private final Restarting restarting = new Restarting(stack);

    @BeforeAll
    static void start() {
        stack = RunningStack.get();
        sandbox = new SandboxClient(stack);
        hiring = new Hiring(stack);
        failpoints = new FailpointInjector(stack);
        database = new Database(stack);
    }

    @AfterEach
    void startAgainWhatIsDown() {
        sandbox.reset();
        restarting.look();
    }

    @ParameterizedTest
    @EnumSource
    void deathAtThisPointLosesNothingAndAsksNobodyTwiceForNothing(Failpoint point) {
        sandbox.reset();
        sandbox.script(SPEECH);
        Hiring.Interview interview = hiring.invite(Hiring.position("What did you build last?"));
        point.services().forEach(service -> failpoints.arm(point, service, 0));

        restarting.until(201, () -> hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")));
        restarting.until(202, () -> hiring.submit(interview));
        JsonNode result = Awaitility.await("the result after deaths at " + point)
                .atMost(PATIENCE)
                .until(
                        () -> look(interview),
                        found -> found.path("state").asText().equals("ANALYZED")
                                && restarting.died().containsAll(point.services()));

        assertThat(restarting.died()).isEqualTo(new TreeSet<>(point.services()));
        assertThat(result.path("submission").asInt()).isEqualTo(1);
        assertThat(result.path("totals").path("assessed").asInt()).isEqualTo(1);
        assertThat(result.at("/questions/0/transcript/text").asText()).isEqualTo(TRANSCRIPT);
        assertThat(sandbox.calls("gemini")).isEqualTo(point == Failpoint.BEFORE_ANSWER_STORED ? 2 : 1);
        assertThat(result.at("/questions/0/attempt").asInt()).isEqualTo(1);
        assertThat(sandbox.calls("deepgram")).isBetween(1, point == Failpoint.BEFORE_ANSWER_STORED ? 2 : 1);
        assertThat(database.lostForGood()).isZero();
        assertThat(database.number("select count(*) from analysis.outbox where topic = 'interview-analyzed'"
                        + " and interview_id = '" + interview.id() + "'"))
                .as("facts about the one result")
                .isEqualTo(1);
    }

    private JsonNode look(Hiring.Interview interview) {
        restarting.look();
        try {
            return hiring.find(interview);
        } catch (UncheckedIOException e) {
            return MissingNode.getInstance();
        }
    }
}
