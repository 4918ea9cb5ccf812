package dev.hirenow.common.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

import dev.hirenow.common.failure.FailureSummary;

/**
 * Sends one row as a binary CloudEvent (CloudEvents 1.0, Kafka protocol binding) and waits for the broker's
 * acknowledgement.
 */
@ApplicationScoped
class FactSender {

    /** The outcome of sending a record. */
    sealed interface Sent {
        record Acknowledged() implements Sent {}

        /** The broker rejects this record and always will. */
        record Refused(String reason) implements Sent {}

        /** The relay retries this record without limit. */
        record BrokerUnavailable(String reason) implements Sent {}
    }

    private final KafkaClientService clients;
    private final String source;

    // The emitter is never used; declaring it creates the "facts" channel and its producer.
    FactSender(
            KafkaClientService clients,
            @Channel("facts") Emitter<byte[]> channel,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.clients = clients;
        this.source = "/hirenow/" + service;
    }

    /** Fails at startup rather than at the first fact if the channel is not configured. */
    void connect() {
        producer();
    }

    Uni<Sent> send(OutboxRow row) {
        return producer()
                .send(record(row))
                .<Sent>map(_ -> new Sent.Acknowledged())
                .onFailure()
                .recoverWithItem(FactSender::meaning);
    }

    private KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> producer = clients.getProducer("facts");
        if (producer == null) {
            throw new IllegalStateException("the channel 'facts' has no Kafka producer");
        }
        return producer;
    }

    private ProducerRecord<String, byte[]> record(OutboxRow row) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(row.topic(), row.interviewId().toString(), row.payload());
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", row.id().toString());
        header(record, "ce_type", row.type());
        header(record, "ce_source", source);
        header(record, "ce_subject", row.interviewId().toString());
        header(
                record,
                "ce_time",
                Instant.ofEpochMilli(row.id().getMostSignificantBits() >>> 16).toString());
        header(record, "ce_organisation", row.organisation());
        header(record, "content-type", "application/json");
        if (row.traceparent() != null) {
            header(record, "ce_traceparent", row.traceparent());
            header(record, "traceparent", row.traceparent());
        }
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Sent meaning(Throwable e) {
        return switch (e) {
            case RecordTooLargeException _,
                    RecordBatchTooLargeException _,
                    SerializationException _,
                    InvalidTopicException _ -> new Sent.Refused(FailureSummary.brief(e));
            default -> new Sent.BrokerUnavailable(FailureSummary.brief(e));
        };
    }
}
