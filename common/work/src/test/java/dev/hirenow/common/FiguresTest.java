package dev.hirenow.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.operations.PriceView;
import dev.hirenow.common.operations.ProviderQueries;
import dev.hirenow.common.operations.ProviderView;
import dev.hirenow.common.price.ProviderPriceLookup;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.work.ProviderLimits;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.WorkQueue;
import dev.hirenow.common.work.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Due jobs of a paused provider, as operators and Prometheus see them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class FiguresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KIND = "FIGURED";
    private static final String PROVIDER = "figured";
    private static final String QUEUE = """
            insert into work (id, organisation, interview_id, kind, key, payload, state, priority, rank, next_attempt_at)
            values ($1, 'acme', $1, $2, $3, '{}', $4, 5, now(), now() - interval '10 minutes')
            """;
    private static final String CALL = """
            insert into provider_call (id, organisation, provider, fence, started_at, finished_at, billable, cost_micros)
            values ($1, 'acme', $2, 1, now(), case when $3 then now() end, $3, 250000)
            """;

    /** A price list that was not checked for years. */
    @ApplicationScoped
    static class OldPrices {

        @Produces
        @Singleton
        ProviderPriceLookup prices() throws IOException {
            Path list = Files.writeString(Path.of("target", "old-prices.json"), """
                    {"checkedOn": "2020-01-01", "prices": [
                      {"provider": "figured", "model": "m", "currency": "EUR", "from": "2020-01-01", "perMinute": "1"}]}
                    """);
            return new ProviderPriceLookup(
                    new ProviderPriceLookup.Terms(PROVIDER, "m", "EUR", Optional.of(list), Duration.ofDays(90), false),
                    Clock.systemUTC());
        }
    }

    @Inject
    Workers workers;

    @Inject
    WorkQueue queue;

    @Inject
    ProviderQueries providers;

    @Inject
    MeterRegistry metrics;

    @Inject
    Pool pool;

    @Test
    void aGaugeOfNettyThatWouldBeRegisteredTwiceIsLeftOut() {
        assertThat(metrics.find("netty.eventexecutor.tasks.pending").meters()).isNotEmpty();
        assertThat(metrics.find("netty.eventexecutor.workers").meters()).isEmpty();
    }

    @Test
    void tellHowLongDueWorkWaitsAndWhy() {
        ProviderLimits limits = new ProviderLimits(PROVIDER, 4, 100, 2_000_000, Duration.ofSeconds(30), 2);
        workers.start(
                new WorkKind(KIND, 1, Duration.ofSeconds(5), Duration.ofMillis(200), Optional.of(limits)),
                _ -> Uni.createFrom().item(new WorkOutcome.Settled()));
        await().atMost(PATIENCE).until(() -> view().isPresent());
        now(queue.pause(PROVIDER, Duration.ofHours(1), "QUOTA"));
        execute(QUEUE, Tuple.of(UuidV7Generator.next(), KIND, "waits", "READY"));
        execute(QUEUE, Tuple.of(UuidV7Generator.next(), KIND, "parked", "PARKED"));
        execute(CALL, Tuple.of(UuidV7Generator.next(), PROVIDER, true));
        execute(CALL, Tuple.of(UuidV7Generator.next(), PROVIDER, false));

        await().atMost(PATIENCE).until(() -> gauge("hirenow.work.due.age", "kind", KIND) > 590);
        assertThat(metrics.get("hirenow.work.jobs")
                        .tags("kind", KIND, "state", "PARKED")
                        .gauge()
                        .value())
                .isEqualTo(1);
        await().atMost(PATIENCE).until(() -> gauge("hirenow.provider.paused", "provider", PROVIDER) > 3_000);
        assertThat(gauge("hirenow.provider.spend.limit", "provider", PROVIDER)).isEqualTo(2);
        assertThat(gauge("hirenow.provider.price.doubtful", "provider", PROVIDER))
                .isEqualTo(1);
        assertThat(view().orElseThrow())
                .returns(
                        new PriceView("EUR", LocalDate.of(2020, 1, 1), ProviderPriceLookup.Doubt.OLD),
                        ProviderView::price)
                .returns("QUOTA", ProviderView::pauseReason)
                .returns(1, ProviderView::refusals)
                .returns(1L, ProviderView::callsInFlight)
                .returns(2L, ProviderView::callsThisMinute)
                .returns(500_000L, ProviderView::spendTodayMicros);
    }

    private double gauge(String name, String tag, String value) {
        return Optional.ofNullable(metrics.find(name).tag(tag, value).gauge())
                .map(gauge -> gauge.value())
                .orElse(0.0);
    }

    private Optional<ProviderView> view() {
        return now(providers.providers()).stream()
                .filter(provider -> provider.provider().equals(PROVIDER))
                .findFirst();
    }

    private void execute(String statement, Tuple values) {
        now(pool.preparedQuery(statement).execute(values));
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
