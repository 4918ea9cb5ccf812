package dev.hirenow.e2e.faults;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service that is deployed after the others misses nothing: it reads facts from before its consumer group
 * existed.
 */
@Tag("slow")
class FirstDeploymentTest {

    private final Stack stack = RunningStack.get();
    private final SandboxClient sandbox = new SandboxClient(stack);
    private final Hiring hiring = new Hiring(stack);

    @AfterEach
    void startWhatIsDown() {
        sandbox.reset();
        if (!stack.alive(StackPart.RESULTS, 0)) {
            stack.restart(StackPart.RESULTS, 0);
        }
    }

    @Test
    void factsFromBeforeTheConsumerGroupExistedAreRead() {
        sandbox.reset();
        sandbox.script("""
                [{"provider":"deepgram","transcript":{"text":"I built a payment service and tested it."}}]""");
        Hiring.Interview interview;
        try (FactReplay facts = new FactReplay(stack)) {
            stack.stop(StackPart.RESULTS, 0);
            facts.forgetGroup(StackPart.RESULTS);
            interview = hiring.scored();
            assertThat(facts.groups()).doesNotContain(StackPart.RESULTS.label());
        }

        stack.restart(StackPart.RESULTS, 0);

        assertThat(hiring.result(interview).path("state").asText()).isEqualTo("ANALYZED");
    }
}
