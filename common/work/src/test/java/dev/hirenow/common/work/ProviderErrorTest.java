package dev.hirenow.common.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.work.call.ProviderCallOutcome;
import dev.hirenow.common.work.call.ProviderCallOutcome.ErrorDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Consequences of a provider's own errors: they cost nothing, the job waits, and a failing provider is paused. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class ProviderErrorTest extends ProviderCallScenario {

    private static final ProviderCallOutcome ERROR =
            new ProviderCallOutcome.Failed(new ErrorDetails(500, "INTERNAL", null));
    private static final ProviderCallOutcome BILLED =
            new ProviderCallOutcome.Unanswered(true, new ErrorDetails(0, "NO_ANSWER", null));
    private static final int JOBS = 5;

    @Test
    void waitsLongerEachTimeAndPaysNothing() {
        work(ERROR, ERROR, ERROR, WHOLE);

        awaitState("DONE");
        assertThat(failures).isEmpty();
        List<Instant> at = List.copyOf(asked);
        assertThat(Duration.between(at.get(0), at.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(800));
        assertThat(Duration.between(at.get(1), at.get(2))).isGreaterThanOrEqualTo(Duration.ofMillis(1_600));
        assertThat(Duration.between(at.get(2), at.get(3))).isGreaterThanOrEqualTo(Duration.ofMillis(3_200));
        assertThat(calls()).extracting(call -> call.getBoolean("billable")).containsExactly(false, false, false, true);
        assertThat(calls().getFirst().getLong("cost_micros")).isZero();
        assertThat(row("select attempts from work where interview_id = $1").getInteger("attempts"))
                .isEqualTo(1);
    }

    @Test
    void makesNoThirdBillableCallHoweverManyErrorsComeBetween() {
        work(BILLED, ERROR, BILLED, WHOLE);

        awaitState("PARKED");
        assertThat(failures).containsExactly(new GiveUpReason.BudgetSpent());
        assertThat(calls()).extracting(call -> call.getBoolean("billable")).containsExactly(true, false, true);
    }

    @Test
    void givesUpOnceTheErrorsHaveLastedTwoDays() {
        replies.add(() -> ERROR);
        replies.add(() -> aged(ERROR));

        work();

        awaitState("PARKED");
        assertThat(failures).containsExactly(new GiveUpReason.KeptFailing());
        assertThat(asked).hasSize(2);
    }

    @Test
    void pausesAProviderThatFailsForManyJobsUntilItAnswersAgain() {
        IntStream.range(0, 100).forEach(_ -> replies.add(() -> ERROR));
        start();
        IntStream.range(0, JOBS).forEach(_ -> job("READY"));

        await().atMost(PATIENCE).until(() -> limit().map(row -> row.getString("pause_reason"))
                .filter("most calls fail: 500 INTERNAL"::equals)
                .isPresent());
        assertThat(refusals()).isPositive();

        replies.clear();
        IntStream.range(0, 2 * JOBS).forEach(_ -> replies.add(() -> WHOLE));
        await().atMost(PATIENCE).until(() -> {
            run("update provider_limit set paused_until = now() where provider = $1", provider());
            return rows("select 1 from work where kind = $1 and state = 'DONE'", Tuple.of(kind))
                            .size()
                    == JOBS;
        });
        assertThat(refusals()).isZero();
        assertThat(failures).isEmpty();
    }

    @Test
    void pausesNobodyForOneJobThatFailsAgainAndAgain() {
        UUID hopeless = job("DONE");
        IntStream.range(0, 30).forEach(_ -> call(hopeless, 500));

        work(ERROR, WHOLE);

        awaitState("DONE");
        assertThat(limit().orElseThrow().getString("pause_reason")).isNull();
    }

    @Test
    void pausesNobodyWhileMostCallsAreAnswered() {
        IntStream.range(0, JOBS + 3).forEach(_ -> call(job("DONE"), 500));
        IntStream.range(0, 11).forEach(_ -> call(job("DONE"), 200));

        work(ERROR, WHOLE);

        awaitState("DONE");
        assertThat(limit().orElseThrow().getString("pause_reason")).isNull();
    }

    @Test
    void pausesAProviderOfWhichHalfOfTheCallsFail() {
        IntStream.range(0, JOBS + 4).forEach(_ -> call(job("DONE"), 500));
        IntStream.range(0, 10).forEach(_ -> call(job("DONE"), 200));

        work(ERROR);

        await().atMost(PATIENCE)
                .until(() -> limit().map(row -> row.getString("pause_reason")).isPresent());
    }

    private int refusals() {
        return rows("select refusals from provider_limit where provider = $1", Tuple.of(provider()))
                .getFirst()
                .getInteger("refusals");
    }
}
