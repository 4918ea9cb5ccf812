package dev.hirenow.common.metrics;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Row;

/** Metrics of unsent facts and dead letters. */
final class OutboxAndDeadLetterGauges {

    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong dead = new AtomicLong();
    private final AtomicLong letters = new AtomicLong();
    private final AtomicReference<Double> age = new AtomicReference<>(0.0);

    OutboxAndDeadLetterGauges(MeterRegistry metrics) {
        Gauge.builder("hirenow.outbox.pending", pending::get)
                .description("Facts that the broker has not acknowledged yet")
                .register(metrics);
        Gauge.builder("hirenow.outbox.pending.age", age::get)
                .description("Age of the oldest fact that the broker has not acknowledged")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("hirenow.outbox.dead", dead::get)
                .description("Facts that the broker rejects for good")
                .register(metrics);
        Gauge.builder("hirenow.dead.letters", letters::get)
                .description("Dead letters that were not replayed")
                .register(metrics);
    }

    void are(Row row) {
        pending.set(row.getLong("pending"));
        dead.set(row.getLong("dead"));
        age.set(row.getDouble("age"));
        letters.set(row.getLong("letters"));
    }
}
