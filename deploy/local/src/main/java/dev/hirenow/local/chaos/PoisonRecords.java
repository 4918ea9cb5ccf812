package dev.hirenow.local.chaos;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import dev.hirenow.local.parts.Topic;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.stack.Stack;

/** Sends malformed records. */
final class PoisonRecords {
    private static final List<String> READ = Topic.ALL.stream().map(Topic::name).toList();
    // Longer than the client retries by itself, so that afterwards it is known whether the broker has the
    // record.
    private static final int PATIENCE_S = 130;

    private final Stack stack;
    private final AcknowledgementLog acknowledgements;

    PoisonRecords(Stack stack, AcknowledgementLog acknowledgements) {
        this.stack = stack;
        this.acknowledgements = acknowledgements;
    }

    /** Sends one to a random topic and returns that topic. */
    String drop(RandomGenerator chance) {
        String topic = READ.get(chance.nextInt(READ.size()));
        String key = UUID.randomUUID().toString();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, key, "{ this is no fact".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", ("dev.hirenow." + topic + ".v1").getBytes(StandardCharsets.UTF_8));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", stack.kafkaBootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get(PATIENCE_S, TimeUnit.SECONDS);
            acknowledgements.poisoned(key, topic);
            return topic;
        } catch (ExecutionException | TimeoutException e) {
            return topic + ": the broker did not accept it";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }
}
