package dev.hirenow.e2e.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Database;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ordinary operations cause no additional calls: roll-outs, scaling, a database restart, redelivered facts,
 * candidates who submit twice. There is exactly one call per answer and per submission.
 */
@Tag("slow")
class CalmTest {

    private static final int INTERVIEWS = 6;
    private static final String SLOW_PROVIDERS = """
            [{"provider":"deepgram","latencyMs":700,"transcript":{"text":"I built a payment service and tested it."}},
             {"provider":"gemini","latencyMs":2000}]""";

    private static final String LONG_CALLS = SLOW_PROVIDERS.replace("2000", "10000");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stack stack = RunningStack.get();
    private final SandboxClient sandbox = new SandboxClient(stack);
    private final Hiring hiring = new Hiring(stack);
    private final Database database = new Database(stack);

    @BeforeEach
    void slowProviders() {
        sandbox.reset();
        sandbox.script(SLOW_PROVIDERS);
    }

    @AfterEach
    void reset() {
        sandbox.reset();
        Replicas.atLeast(stack, StackPart.ANALYSIS, 1);
        Replicas.one(stack, StackPart.ANALYSIS);
    }

    @Test
    void rollOutAndScalingDuringCallsOfTenSecondsCostNoCall() {
        sandbox.script(LONG_CALLS);
        List<Hiring.Interview> interviews = submitted();
        holdsNothingUpDuringCalls(interviews.getLast());

        Replicas.atLeast(stack, StackPart.ANALYSIS, 2);
        interviews.addAll(submitted(INTERVIEWS / 2));
        holdsNothingUpDuringCalls(interviews.getLast());
        stack.stop(StackPart.ANALYSIS, 0);
        assertThat(stack.exitCode(StackPart.ANALYSIS, 0)).isZero();
        stack.restart(StackPart.ANALYSIS, 0);
        stack.stop(StackPart.TRANSCRIPTION, 0);
        assertThat(stack.exitCode(StackPart.TRANSCRIPTION, 0)).isZero();
        stack.restart(StackPart.TRANSCRIPTION, 0);

        eachHasOneResultFromOneCall(interviews);
    }

    @Test
    void restartOfTheDatabaseCostsNoCall() {
        List<Hiring.Interview> interviews = submitted();

        database.disconnect(StackPart.ANALYSIS);
        database.disconnect(StackPart.TRANSCRIPTION);
        stack.restart(StackPart.POSTGRESQL, 0);

        eachHasOneResultFromOneCall(interviews);
        assertThat(database.lostForGood()).isZero();
    }

    @Test
    void factsDeliveredAgainCostNoCall() {
        List<Hiring.Interview> interviews = submitted();
        eachHasOneResultFromOneCall(interviews);

        try (FactReplay facts = new FactReplay(stack)) {
            assertThat(facts.repeat(interviews)).isGreaterThan(4 * INTERVIEWS);
            facts.awaitAllRead();
        }

        eachHasOneResultFromOneCall(interviews);
        assertThat(database.lostForGood()).isZero();
    }

    /**
     * The last one's facts were stored during another's call; the service is live and ready during the last one's
     * call.
     */
    private void holdsNothingUpDuringCalls(Hiring.Interview last) {
        String its = " where interview_id = '" + last.id() + "'";
        String call = "select count(*) from analysis.provider_call" + its + " and finished_at is null";
        Awaitility.await("its call is under way").atMost(PATIENCE).until(() -> database.number(call) == 1);
        for (String which : List.of("live", "ready")) {
            assertThat(Http.get(stack.managementAddress(StackPart.ANALYSIS).resolve("/q/health/" + which), "")
                            .status())
                    .as(which)
                    .isEqualTo(200);
        }
        assertThat(database.number(call)).as("calls still under way").isEqualTo(1);
        String stored = "(select created_at from analysis.work" + its + " and kind = 'ANALYSE')";
        assertThat(database.number("select count(*) from analysis.provider_call where started_at < " + stored
                        + " and coalesce(finished_at, now()) > " + stored))
                .as("calls under way when its last fact was stored")
                .isPositive();
    }

    private List<Hiring.Interview> submitted() {
        return submitted(INTERVIEWS);
    }

    private List<Hiring.Interview> submitted(int count) {
        List<Hiring.Interview> interviews = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Hiring.Interview interview = hiring.answered();
            hiring.submit(interview).expect(202);
            assertThat(hiring.submit(interview).status()).isEqualTo(202);
            interviews.add(interview);
        }
        return interviews;
    }

    private void eachHasOneResultFromOneCall(List<Hiring.Interview> interviews) {
        for (Hiring.Interview interview : interviews) {
            assertThat(hiring.result(interview).path("state").asText()).isEqualTo("ANALYZED");
            assertThat(hiring.find(interview).path("submission").asInt()).isEqualTo(1);
        }
        assertThat(sandbox.calls("deepgram")).isEqualTo(interviews.size());
        assertThat(sandbox.calls("gemini")).isEqualTo(interviews.size());
    }
}
