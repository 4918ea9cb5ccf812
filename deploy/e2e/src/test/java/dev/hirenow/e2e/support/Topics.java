package dev.hirenow.e2e.support;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.Topic;
import dev.hirenow.local.stack.Stack;

/** Accesses the broker for tests: reads records, sends them again, and checks consumer offsets. */
public final class Topics {

    private final Map<String, Object> broker;

    public Topics(Stack stack) {
        this.broker = Map.of("bootstrap.servers", stack.kafkaBootstrapServers());
    }

    /** Every record with this key, of all topics, currently in the broker. */
    public List<ConsumerRecord<String, byte[]>> of(String key) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    /** Sends the records to their topics again. */
    public void replay(List<ConsumerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(record -> producer.send(
                    new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers())));
            producer.flush();
        }
    }

    /** Sends meaningless bytes. */
    public void garbage(String topic, String key, String text) {
        replay(List.of(record(topic, key, text, Map.of())));
    }

    /** Sends a fact of the demo's organisation in the given version. */
    public void fact(String topic, String key, int version, String json) {
        Map<String, String> headers =
                Map.of("ce_type", "dev.hirenow." + topic + ".v" + version, "ce_organisation", "demo");
        replay(List.of(record(topic, key, json, headers)));
    }

    private static ConsumerRecord<String, byte[]> record(
            String topic, String key, String text, Map<String, String> headers) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(topic, 0, 0, key, text.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Whether every service has stored everything that it reads. */
    public boolean allRead() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(broker)) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            partitions().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
            var ends = admin.listOffsets(latest).all().get();
            for (StackPart service : StackPart.SERVICES) {
                Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(service.label())
                        .partitionsToOffsetAndMetadata()
                        .get();
                if (read.entrySet().stream()
                        .anyMatch(one -> one.getValue() != null
                                && one.getValue().offset()
                                        < ends.get(one.getKey()).offset())) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<TopicPartition> partitions() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : Topic.ALL) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                partitions.add(new TopicPartition(topic.name(), partition));
            }
        }
        return partitions;
    }
}
