package dev.hirenow.results.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import org.apache.kafka.clients.producer.ProducerRecord;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.FactType;

/** Publishes facts as their owners do: binary CloudEvents keyed by the interview. */
public final class FactPublisher implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final KafkaCompanion companion;

    public FactPublisher(String brokers) {
        this.companion = new KafkaCompanion(brokers);
    }

    /** Publishes the facts in this order; topics are consumed in parallel, so they arrive in any order. */
    public void publish(List<? extends Fact> facts) {
        send(facts.stream().map(FactPublisher::record).toList());
    }

    /** Publishes an unreadable record. */
    public void publishGarbage(String topic, String key) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, bytes("{ this is no fact"));
        record.headers().add("ce_type", bytes("dev.hirenow." + topic + ".v1"));
        send(List.of(record));
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        companion.produce(String.class, byte[].class).fromRecords(records).awaitCompletion();
    }

    private static ProducerRecord<String, byte[]> record(Fact fact) {
        FactType type = FactType.of(fact);
        try {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(type.topic(), fact.interviewId().toString(), JSON.writeValueAsBytes(fact));
            record.headers().add("ce_type", bytes(type.cloudEventType()));
            record.headers().add("ce_organisation", bytes(fact.organisation()));
            return record;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        companion.close();
    }
}
