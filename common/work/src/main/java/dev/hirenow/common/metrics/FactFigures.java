package dev.hirenow.common.metrics;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Row;

/** Facts on their way out, and records that were not understood. */
final class FactFigures {

    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong dead = new AtomicLong();
    private final AtomicLong letters = new AtomicLong();
    private final AtomicReference<Double> age = new AtomicReference<>(0.0);

    FactFigures(MeterRegistry metrics) {
        Gauge.builder("hirenow.outbox.pending", pending::get)
                .description("Facts that the broker has not acknowledged yet")
                .register(metrics);
        Gauge.builder("hirenow.outbox.pending.age", age::get)
                .description("Age of the oldest of them")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("hirenow.outbox.dead", dead::get)
                .description("Facts that can never be sent")
                .register(metrics);
        Gauge.builder("hirenow.dead.letters", letters::get)
                .description("Records that were not understood and not sent again")
                .register(metrics);
    }

    void are(Row row) {
        pending.set(row.getLong("pending"));
        dead.set(row.getLong("dead"));
        age.set(row.getDouble("age"));
        letters.set(row.getLong("letters"));
    }
}
