package dev.hirenow.common.kafka;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Measures the age of the oldest record that was read and is not stored yet. */
@ApplicationScoped
class UnstoredRecordAge {

    private final Map<TopicPartition, Long> waitingSince = new ConcurrentHashMap<>();

    UnstoredRecordAge(MeterRegistry metrics) {
        Gauge.builder("hirenow.intake.oldest.age", this, UnstoredRecordAge::oldestSeconds)
                .description("Age of the oldest fact that was read and is not stored yet")
                .baseUnit("seconds")
                .register(metrics);
    }

    void waiting(ConsumerRecord<?, ?> record) {
        waitingSince.putIfAbsent(partition(record), record.timestamp());
    }

    void stored(ConsumerRecord<?, ?> record) {
        waitingSince.remove(partition(record));
    }

    private double oldestSeconds() {
        long now = System.currentTimeMillis();
        return waitingSince.values().stream()
                        .mapToLong(since -> now - since)
                        .max()
                        .orElse(0)
                / 1000.0;
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
