package dev.hirenow.common.work;

import java.time.Duration;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.work.call.ProviderCallOutcome;
import dev.hirenow.common.work.call.ProviderCallOutcome.ErrorDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Consequences of responses, missing responses and rejected requests: what is stored, billed and given up. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class ProviderCallExecutorTest extends ProviderCallScenario {

    private static final ProviderCallOutcome BILLED =
            new ProviderCallOutcome.Unanswered(true, new ErrorDetails(504, "DEADLINE", "r1"));
    private static final ProviderCallOutcome CUT_OFF =
            new ProviderCallOutcome.Unanswered(false, new ErrorDetails(0, "CONNECTION_LOST", null));

    @Test
    void storesTheRawAnswerBeforeAnythingIsDerivedFromIt() {
        work(WHOLE);

        awaitState("DONE");
        assertThat(derived).containsExactly("whole, stored as whole");
        assertThat(calls()).singleElement().satisfies(call -> {
            assertThat(call.getBoolean("billable")).isTrue();
            assertThat(call.getLong("cost_micros")).isEqualTo(7);
            assertThat(call.getString("provider_request_id")).isEqualTo("r1");
        });
    }

    @Test
    void asksOnceMoreWhenAnAnswerDoesNotSuffice() {
        work(answer("half"), WHOLE);

        awaitState("DONE");
        assertThat(derived).containsExactly("half, stored as half", "whole, stored as whole");
        assertThat(failures).isEmpty();
    }

    @Test
    void derivesFromTheAnswerThatAnEarlierCallLeft() {
        UUID call = UuidV7Generator.next();
        enqueue("fence = 1");
        run("""
                insert into provider_call (id, work_id, interview_id, organisation, provider, fence, finished_at, billable,
                                           status, outcome, answer)
                select $2, id, interview_id, organisation, 'another', 0, now(), true, 200, 'OK', 'whole'::bytea
                from work where interview_id = $1
                """, interview, call);
        run("update work set answered_call = $2, state = 'READY' where interview_id = $1", interview, call);
        start();

        awaitState("DONE");
        assertThat(derived).containsExactly("whole, stored as whole");
        assertThat(asked).isEmpty();
    }

    @Test
    void makesTwoCallsThatMayBeBilledAndNoThird() {
        work(BILLED, BILLED, WHOLE);

        awaitState("PARKED");
        assertThat(failures).containsExactly(new GiveUpReason.BudgetSpent());
        assertThat(calls()).hasSize(2).allSatisfy(call -> {
            assertThat(call.getBoolean("billable")).isTrue();
            assertThat(call.getInteger("status")).isEqualTo(504);
            // The cost is unknown, so its upper bound counts.
            assertThat(call.getLong("cost_micros")).isEqualTo(MOST_COST);
        });
    }

    @Test
    void countsTheCallOfAHolderThatDied() {
        replies.add(() -> BILLED);
        enqueue("state = 'RUNNING', lease_until = now() - interval '1 second'");
        run("""
                insert into provider_call (id, work_id, interview_id, organisation, provider, fence)
                select gen_random_uuid(), id, interview_id, organisation, $2, 1 from work where interview_id = $1
                """, interview, provider());
        start();

        awaitState("PARKED");
        assertThat(failures).containsExactly(new GiveUpReason.BudgetSpent());
        assertThat(asked).hasSize(1);
        assertThat(calls()).hasSize(2).allMatch(call -> call.getBoolean("billable"));
    }

    @Test
    void paysNothingForWhatDidNotGetThrough() {
        work(CUT_OFF, WHOLE);

        awaitState("DONE");
        assertThat(calls()).extracting(call -> call.getBoolean("billable")).containsExactly(false, true);
        assertThat(calls().getFirst().getLong("cost_micros")).isZero();
    }

    @Test
    void givesUpWhatDoesNotGetThroughFiveTimes() {
        replies.add(() -> CUT_OFF);
        start();
        enqueue("state = 'READY', attempts = 4");

        awaitState("PARKED");
        assertThat(failures).containsExactly(new GiveUpReason.NotDelivered());
    }

    @Test
    void failsARejectedRequestAtOnce() {
        work(new ProviderCallOutcome.Rejected("CORRUPT_RECORDING", new ErrorDetails(400, "Bad Request", null)));

        awaitState("PARKED");
        assertThat(failures).containsExactly(new GiveUpReason.Rejected("CORRUPT_RECORDING"));
        assertThat(calls()).singleElement().satisfies(call -> assertThat(call.getBoolean("billable"))
                .isFalse());
    }

    @Test
    void closesTheReservedCallWhenNobodyHasToBeAsked() {
        insteadOfACall = new ProviderJobHandler.NotNeeded();

        work();

        await().atMost(PATIENCE)
                .until(() -> calls().stream().anyMatch(call -> "NOT_NEEDED".equals(call.getString("outcome"))));
        assertThat(calls()).noneMatch(call -> call.getBoolean("billable"));
    }

    @Test
    void givesTheReservedCallBackWhenSomethingOfOursIsAway() {
        insteadOfACall = new ProviderJobHandler.NotNow(Duration.ofHours(1), "STORE_AWAY");

        work();

        await().atMost(PATIENCE).until(() -> "STORE_AWAY"
                .equals(row("select last_error from work where interview_id = $1")
                        .getString("last_error")));
        assertThat(calls()).isEmpty();
        assertThat(row("select attempts from work where interview_id = $1").getInteger("attempts"))
                .isZero();
    }
}
