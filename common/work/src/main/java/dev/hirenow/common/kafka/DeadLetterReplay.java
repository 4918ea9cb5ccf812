package dev.hirenow.common.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Sends dead letters to their topics again. Services that understood them the first time ignore the repetition. */
@ApplicationScoped
public class DeadLetterReplay {

    private final FactDecoder decoder;
    private final KafkaClientService clients;

    DeadLetterReplay(FactDecoder decoder, KafkaClientService clients) {
        this.decoder = decoder;
        this.clients = clients;
    }

    /**
     * A record as it was consumed.
     *
     * @param topic topic it was consumed from
     * @param key of the record
     * @param headers of the record; a header may have no value
     * @param payload its bytes
     */
    public record Letter(
            String topic, @Nullable String key, Map<String, @Nullable String> headers, byte @Nullable [] payload) {

        private void writeHeaders(Headers to) {
            headers.forEach(
                    (name, value) -> to.add(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Why this release cannot read it; empty if it can. */
    public Optional<String> unreadable(Letter letter) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(letter.topic(), 0, 0, letter.key(), letter.payload());
        letter.writeHeaders(record.headers());
        return decoder.decode(record) instanceof FactDecodingResult.Unreadable(var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    /** Completes when the broker has acknowledged it. */
    public Uni<Void> send(Letter letter) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(letter.topic(), letter.key(), letter.payload());
        letter.writeHeaders(record.headers());
        return clients.<String, byte[]>getProducer("facts").send(record).replaceWithVoid();
    }
}
