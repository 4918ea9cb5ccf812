package dev.hirenow.local.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

import org.junit.jupiter.api.Test;

import dev.hirenow.local.process.LauncherFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A load whose rate does not depend on the responses. */
class ParallelClientsTest {

    @Test
    void slowAnswersMakeNobodyComeLater() {
        CountDownLatch arrived = new CountDownLatch(20);

        // Each user is served only after the last one has arrived.
        ParallelClients.arriving(20, Duration.ofSeconds(1), _ -> {
            arrived.countDown();
            await(arrived);
        });

        assertThat(arrived.getCount()).isZero();
    }

    @Test
    void whoHasToWaitIsTimedFromTheMomentTheyWereDue() {
        Latencies latencies = new Latencies();
        long dueAMinuteAgo = System.nanoTime() - TimeUnit.MINUTES.toNanos(1);

        latencies.endNow(dueAMinuteAgo);

        assertThat(latencies.atMostMs(50)).isBetween(59_900.0, 70_000.0);
        assertThat(latencies.count()).isOne();
    }

    @Test
    void allBeginTogether() {
        CountDownLatch everybody = new CountDownLatch(3);
        AtomicInteger done = new AtomicInteger();

        ParallelClients.together(List.of(1, 2, 3).stream()
                .<LongConsumer>map(_ -> _ -> {
                    everybody.countDown();
                    await(everybody);
                    done.incrementAndGet();
                })
                .toList());

        assertThat(done).hasValue(3);
    }

    @Test
    void oneWhoFailsFailsTheWhole() {
        assertThatThrownBy(() -> ParallelClients.together(List.of(_ -> {
                    throw new LauncherFailure("refused");
                })))
                .isInstanceOf(LauncherFailure.class)
                .hasMessage("refused");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
