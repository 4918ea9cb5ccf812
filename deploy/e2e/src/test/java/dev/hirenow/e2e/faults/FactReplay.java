package dev.hirenow.e2e.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

/** Accesses the topics from outside: reads records and sends them again, byte for byte. */
final class FactReplay implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Admin admin;
    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;

    FactReplay(Stack stack) {
        Map<String, Object> settings = Map.of("bootstrap.servers", stack.kafkaBootstrapServers());
        this.admin = Admin.create(settings);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Sends all facts about these interviews again.
     *
     * @return how many
     */
    int repeat(List<Hiring.Interview> interviews) {
        Set<String> keys = interviews.stream().map(Hiring.Interview::id).collect(Collectors.toSet());
        List<ConsumerRecord<String, byte[]>> known =
                all().stream().filter(record -> keys.contains(record.key())).toList();
        known.forEach(record -> producer.send(
                new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers())));
        producer.flush();
        return known.size();
    }

    /** Waits until every service has read and stored everything. */
    void awaitAllRead() {
        for (StackPart service : StackPart.SERVICES) {
            Awaitility.await(service.label() + " has read everything")
                    .atMost(PATIENCE)
                    .until(() -> lag(service.label()) == 0);
        }
    }

    /** Deletes a service's committed offsets; its processes must be stopped. */
    void forgetGroup(StackPart service) {
        Awaitility.await("the group to be empty")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> admin.deleteConsumerGroups(List.of(service.label()))
                                .all()
                                .get()
                        == null);
    }

    /** The consumer groups at the broker. */
    List<String> groups() {
        try {
            return admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long lag(String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        read.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(latest).all().get();
        return read.entrySet().stream()
                .mapToLong(entry ->
                        ends.get(entry.getKey()).offset() - entry.getValue().offset())
                .sum();
    }

    private List<ConsumerRecord<String, byte[]>> all() {
        List<TopicPartition> partitions = consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(partition -> !partition.topic().startsWith("__"))
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            ConsumerRecords<String, byte[]> some = consumer.poll(Duration.ofMillis(200));
            some.forEach(all::add);
        }
        return all;
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
        admin.close();
    }
}
