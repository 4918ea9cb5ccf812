package dev.hirenow.upload.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.vertx.core.json.JsonObject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.awaitility.Awaitility;

import dev.hirenow.common.facts.FactType;

/** Reads the topics like another service. */
final class FactsSeen implements AutoCloseable {

    private final KafkaCompanion companion;
    private final Queue<ConsumerRecord<String, String>> records = new ConcurrentLinkedQueue<>();

    private final Cancellable reading;

    FactsSeen(String brokers) {
        companion = new KafkaCompanion(brokers);
        reading = companion
                .consumeStrings()
                .withAutoCommit()
                .withOffsetReset(OffsetResetStrategy.EARLIEST)
                .fromTopics(
                        Arrays.stream(FactType.values()).map(FactType::topic).toArray(String[]::new))
                .getMulti()
                .subscribe()
                .with(records::add, _ -> {});
    }

    List<JsonObject> of(UUID interview, FactType type) {
        return records.stream()
                .filter(record ->
                        record.topic().equals(type.topic()) && record.key().equals(interview.toString()))
                .map(record -> new JsonObject(record.value()))
                .toList();
    }

    List<JsonObject> await(UUID interview, FactType type, int count) {
        Awaitility.await()
                .atMost(DoorTest.PATIENCE)
                .until(() -> of(interview, type).size() >= count);
        return of(interview, type);
    }

    @Override
    public void close() {
        reading.cancel();
        companion.close();
    }
}
