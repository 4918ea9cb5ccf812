package dev.hirenow.transcription.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.FactType;

/** The broker as other services use it: publishes facts, and reads those of this service. */
public final class BrokerClient implements AutoCloseable {

    private final ObjectMapper json;
    private final KafkaCompanion companion;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Fact> seen = new ArrayList<>();

    /** Reads all outcomes from the beginning. */
    public BrokerClient(String brokers, ObjectMapper json) {
        this.json = json;
        this.companion = new KafkaCompanion(brokers);
        Properties settings = new Properties();
        settings.put("bootstrap.servers", brokers);
        settings.put("group.id", UUID.randomUUID().toString());
        settings.put("auto.offset.reset", "earliest");
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(FactType.TRANSCRIPT_READY.topic(), FactType.TRANSCRIPTION_FAILED.topic()));
    }

    /** Publishes a fact as its owner would. */
    public void publish(Fact fact) {
        try {
            FactType type = FactType.of(fact);
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(type.topic(), fact.interviewId().toString(), json.writeValueAsBytes(fact));
            header(record, "ce_specversion", "1.0");
            header(record, "ce_id", UUID.randomUUID().toString());
            header(record, "ce_type", type.cloudEventType());
            header(record, "ce_source", "/hirenow/upload");
            header(record, "ce_organisation", fact.organisation());
            companion.produce(String.class, byte[].class).fromRecords(record).awaitCompletion();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All outcomes of the interview published so far. */
    public List<Fact> of(UUID interview) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> seen.add(read(record)));
        return seen.stream()
                .filter(fact -> fact.interviewId().equals(interview))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
        companion.close();
    }

    private Fact read(ConsumerRecord<String, byte[]> record) {
        try {
            String type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
            return json.readValue(
                    record.value(),
                    FactType.ofCloudEventType(type).orElseThrow().payload());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
