package dev.hirenow.common.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.work.call.ProviderCallOutcome;
import dev.hirenow.common.work.call.ProviderCallOutcome.ErrorDetails;
import dev.hirenow.common.work.call.ProviderCallOutcome.Quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Consequences of a provider that is busy or refuses our account: which jobs wait, how long, and when they give up. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class ProviderRefusalTest extends ProviderCallScenario {

    private static final ProviderCallOutcome DENIED =
            new ProviderCallOutcome.Denied(new ErrorDetails(401, "INVALID_AUTH", null));

    @Inject
    MeterRegistry meters;

    @Test
    void waitsForABusyProviderLongerEachTimeAndPaysNothing() {
        ProviderCallOutcome busy = busy(Optional.of(Duration.ofMillis(300)), Quota.SHORT);

        work(busy, busy, busy, WHOLE);

        awaitState("DONE");
        List<Instant> at = List.copyOf(asked);
        assertThat(Duration.between(at.get(0), at.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(Duration.between(at.get(1), at.get(2))).isGreaterThanOrEqualTo(Duration.ofMillis(600));
        assertThat(Duration.between(at.get(2), at.get(3))).isGreaterThanOrEqualTo(Duration.ofMillis(1_200));
        assertThat(calls()).extracting(call -> call.getBoolean("billable")).containsExactly(false, false, false, true);
        assertThat(row("select attempts from work where interview_id = $1").getInteger("attempts"))
                .isEqualTo(1);
    }

    @Test
    void waitsForTheNextDayOfAQuotaAndNoLonger() {
        start();
        await().atMost(PATIENCE).until(() -> limit().isPresent());
        run("update provider_limit set refusals = 3 where provider = $1", provider());
        replies.add(() -> busy(Optional.of(Duration.ofMinutes(3)), Quota.DAY));
        enqueue("state = 'READY'");

        await().atMost(PATIENCE).until(() -> limit().orElseThrow().getInteger("seconds") > 0);
        assertThat(limit().orElseThrow().getInteger("seconds")).isBetween(540, 600);
        assertThat(limit().orElseThrow().getString("pause_reason")).isEqualTo("quota of the day: 429 TOO_MANY");
    }

    @Test
    void givesUpOnABusyProviderWhenItIsRefusedOnceMoreAfterItsTime() {
        ProviderCallOutcome busy = busy(Optional.of(Duration.ofMillis(50)), Quota.SHORT);
        replies.add(() -> busy);
        replies.add(() -> aged(busy));

        work();

        awaitState("PARKED");
        assertThat(failures).containsExactly(new GiveUpReason.StayedBusy());
        assertThat(asked).hasSize(2);
    }

    @Test
    void usesAnAnswerThatComesAfterItsTime() {
        replies.add(() -> busy(Optional.of(Duration.ofMillis(50)), Quota.SHORT));
        replies.add(() -> aged(WHOLE));

        work();

        awaitState("DONE");
        assertThat(failures).isEmpty();
    }

    @Test
    void pausesAProviderThatDeniesTheAccountAndFailsNoWork() {
        work(DENIED, WHOLE);

        awaitState("DONE");
        assertThat(failures).isEmpty();
        assertThat(calls()).extracting(call -> call.getBoolean("billable")).containsExactly(false, true);
        assertThat(limit().orElseThrow().getString("pause_reason")).isEqualTo("denied: 401 INVALID_AUTH");
        assertThat(Duration.between(asked.remove(), asked.remove())).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(meters.counter("hirenow.provider.denied", "provider", provider())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void givesUpWorkWhoseAccountStaysDenied() {
        replies.add(() -> DENIED);
        replies.add(() -> aged(DENIED));

        work();

        awaitState("PARKED");
        assertThat(failures).containsExactly(new GiveUpReason.StayedDenied());
    }

    private static ProviderCallOutcome busy(Optional<Duration> retryAfter, Quota quota) {
        return new ProviderCallOutcome.Busy(retryAfter, quota, new ErrorDetails(429, "TOO_MANY", null));
    }
}
