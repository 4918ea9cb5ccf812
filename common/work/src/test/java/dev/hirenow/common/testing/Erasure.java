package dev.hirenow.common.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

import dev.hirenow.common.facts.FactType;

/** Requests an erasure over the broker, as upload does, and waits for the service's answer: a fact in, a fact out. */
final class Erasure {

    private final String brokers;
    private final UUID interview = UUID.randomUUID();

    Erasure(String brokers) {
        this.brokers = brokers;
    }

    /** Returns once this service has published that it removed its data. */
    void isAnsweredBy(String service) {
        ask();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(FactType.INTERVIEW_DATA_ERASED.topic()));
            Awaitility.await().atMost(PackagedService.PATIENCE).until(() -> said(consumer, service));
        }
    }

    private boolean said(KafkaConsumer<String, String> consumer, String service) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
            if (record.key().equals(interview.toString()) && record.value().contains("\"" + service + "\"")) {
                return true;
            }
        }
        return false;
    }

    private void ask() {
        String fact = "{\"interviewId\":\"%s\",\"organisation\":\"%s\",\"erasedAt\":\"%s\"}"
                .formatted(interview, TestTokens.ORGANISATION, Instant.now());
        FactType type = FactType.INTERVIEW_ERASED;
        ProducerRecord<String, String> record = new ProducerRecord<>(type.topic(), interview.toString(), fact);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/hirenow/upload",
                        "ce_type",
                        type.cloudEventType(),
                        "ce_organisation",
                        TestTokens.ORGANISATION)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            producer.send(record);
        }
    }
}
