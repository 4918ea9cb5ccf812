package dev.hirenow.common.work;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.smallrye.mutiny.Uni;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.pgclient.PgException;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.failure.TransientDatabaseErrorDetector;
import dev.hirenow.common.work.call.Lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RetryUntilStoredTest {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void storingIsTriedAgainWhileTheDatabaseIsAway() {
        Uni<String> stored = RetryUntilStored.untilStored(
                () -> tries.incrementAndGet() < 3 ? failing(ConnectionBase.CLOSED_EXCEPTION) : storing());

        assertThat(stored.await().atMost(Duration.ofSeconds(10))).isEqualTo("stored");
        assertThat(tries).hasValue(3);
    }

    @Test
    void databaseThatShutsDownIsAwayForAMoment() {
        assertThat(TransientDatabaseErrorDetector.passes(new IllegalStateException(error("57P01"))))
                .isTrue();
        assertThat(TransientDatabaseErrorDetector.passes(error("57P03"))).isTrue();
        assertThat(TransientDatabaseErrorDetector.passes(error("08006"))).isTrue();
    }

    @Test
    void whatIsWrongForGoodIsNotTriedAgain() {
        assertThat(TransientDatabaseErrorDetector.passes(error("23505"))).isFalse();
        assertThat(TransientDatabaseErrorDetector.passes(error("42P01"))).isFalse();
    }

    @Test
    void lostFenceEndsIt() {
        FenceLost lost = new FenceLost(new Lease(UUID.randomUUID(), 1));
        Uni<String> stored = RetryUntilStored.untilStored(() -> {
            tries.incrementAndGet();
            return failing(lost);
        });

        assertThatThrownBy(() -> stored.await().atMost(Duration.ofSeconds(10))).isSameAs(lost);
        assertThat(tries).hasValue(1);
    }

    private static PgException error(String state) {
        return new PgException("error", "FATAL", state, "");
    }

    private static Uni<String> storing() {
        return Uni.createFrom().item("stored");
    }

    private static Uni<String> failing(Throwable failure) {
        return Uni.createFrom().failure(failure);
    }
}
