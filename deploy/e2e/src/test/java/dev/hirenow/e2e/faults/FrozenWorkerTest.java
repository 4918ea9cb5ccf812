package dev.hirenow.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Database;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.Signal;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that was frozen for longer than its lease must not undo another's work. */
@Tag("slow")
class FrozenWorkerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // The response to the first call arrives late and differs from the second: it contains nothing that could
    // be rated.
    private static final String SCRIPT = """
            [{"provider":"deepgram","transcript":{"text":"I built a payment service and wrote tests for it."}},
             {"provider":"gemini","hold":true,"times":1,
              "answer":{"answers":[{"id":"{{/answers/0/id}}","criteria":[]}]}}]""";

    private final Stack stack = RunningStack.get();
    private final SandboxClient sandbox = new SandboxClient(stack);
    private final Hiring hiring = new Hiring(stack);
    private final Database database = new Database(stack);

    @AfterEach
    void letEverythingGoOn() {
        sandbox.reset();
        Replicas.atLeast(stack, StackPart.ANALYSIS, 1);
        Replicas.one(stack, StackPart.ANALYSIS);
    }

    @Test
    void aWorkerFrozenPastItsLeaseCannotOverwriteWhatItsSuccessorStored() {
        Replicas.atLeast(stack, StackPart.ANALYSIS, 2);
        sandbox.reset();
        sandbox.script(SCRIPT);
        Hiring.Interview interview = hiring.answered();
        hiring.submit(interview).expect(202);
        Awaitility.await("the held call").atMost(PATIENCE).until(() -> sandbox.held("gemini") == 1);

        int frozen = holder(interview);
        stack.signal(StackPart.ANALYSIS, frozen, Signal.STOP);
        JsonNode stored;
        try {
            stored = hiring.result(interview);
            sandbox.release();
        } finally {
            stack.signal(StackPart.ANALYSIS, frozen, Signal.CONT);
        }

        Awaitility.await("that it notices").atMost(PATIENCE).until(() -> saidBy(frozen)
                .contains("interview " + interview.id() + " was dropped"));
        assertThat(stored.path("totals").path("assessed").asInt()).isEqualTo(1);
        assertThat(hiring.find(interview).path("totals")).isEqualTo(stored.path("totals"));
        assertThat(sandbox.calls("gemini")).isEqualTo(2);
    }

    private int holder(Hiring.Interview interview) {
        long pid = database.number("select split_part(holder, '@', 1)::bigint from analysis.work where kind = 'ANALYSE'"
                + " and state = 'RUNNING' and interview_id = '" + interview.id() + "'");
        int replica = 0;
        while (stack.pid(StackPart.ANALYSIS, replica) != pid) {
            replica++;
        }
        return replica;
    }

    private String saidBy(int replica) {
        try {
            return Files.readString(stack.log(StackPart.ANALYSIS, replica));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
