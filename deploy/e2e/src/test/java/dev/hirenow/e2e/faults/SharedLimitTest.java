package dev.hirenow.e2e.faults;

import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Database;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** Three processes share a provider's limit: together they never exceed it, whether or not one is killed. */
@Tag("slow")
class SharedLimitTest {

    private static final int REPLICAS = 3;
    private static final int LIMIT = RunningStack.GEMINI_CALLS_AT_ONCE;
    private static final int SUBMISSIONS = 4 * LIMIT;
    private static final String SLOW = """
            [{"provider":"deepgram","transcript":{"text":"I built a payment service and tested it."}},
             {"provider":"gemini","latencyMs":1000}]""";

    private final Stack stack = RunningStack.get();
    private final SandboxClient sandbox = new SandboxClient(stack);
    private final Hiring hiring = new Hiring(stack);
    private final Database database = new Database(stack);

    @BeforeEach
    void threeReplicas() {
        Replicas.atLeast(stack, StackPart.ANALYSIS, REPLICAS);
        sandbox.reset();
        sandbox.script(SLOW);
    }

    @AfterEach
    void oneReplica() {
        sandbox.reset();
        Replicas.atLeast(stack, StackPart.ANALYSIS, 1);
        Replicas.one(stack, StackPart.ANALYSIS);
    }

    @Test
    void limitHoldsAcrossReplicasAlsoWhenOneOfThemIsKilled() {
        List<Hiring.Interview> interviews = new ArrayList<>();
        for (int i = 0; i < SUBMISSIONS; i++) {
            Hiring.Interview interview = hiring.answered();
            interviews.add(interview);
        }
        Awaitility.await("all transcripts")
                .atMost(Hiring.PATIENCE)
                .until(() -> sandbox.calls("deepgram") == SUBMISSIONS);
        interviews.forEach(interview -> hiring.submit(interview).expect(202));
        Awaitility.await("calls at the limit").until(() -> sandbox.mostAtOnce("gemini") >= LIMIT);

        stack.kill(StackPart.ANALYSIS, 1);

        interviews.forEach(interview ->
                assertThat(hiring.result(interview).path("state").asText()).isEqualTo("ANALYZED"));
        assertThat(sandbox.mostAtOnce("gemini")).isEqualTo(LIMIT);
        assertThat(sandbox.calls("gemini")).isBetween(SUBMISSIONS, SUBMISSIONS + LIMIT);
        assertThat(database.lostForGood()).isZero();
    }
}
