package dev.hirenow.common.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** KRaft in this process, on a free loopback port. */
final class EmbeddedBroker implements TestBroker {

    private final KafkaRaftServer broker;
    private final Path folder;
    private final int port;

    EmbeddedBroker() {
        try {
            folder = Files.createTempDirectory("kafka-test");
            port = TestBroker.freePort();
            Properties settings = settings(port, TestBroker.freePort());
            format(settings);
            broker = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            broker.startup();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    private Properties settings(int port, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "log.dirs", folder.toString(),
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0"));
        // By default the broker reserves 128 MB of heap for compacting topics, which tests do not have.
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        return settings;
    }

    private void format(Properties settings) throws Exception {
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .run();
    }

    @Override
    public void close() {
        broker.shutdown();
        broker.awaitShutdown();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
