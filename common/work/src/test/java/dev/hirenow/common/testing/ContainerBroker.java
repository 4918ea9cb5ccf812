package dev.hirenow.common.testing;

import java.util.List;
import java.util.Map;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

final class ContainerBroker implements TestBroker {

    // The same port inside and outside, because a broker tells clients its address.
    private final int port = TestBroker.freePort();

    private final GenericContainer<?> container = new GenericContainer<>(
                    DockerImageName.parse(StackChoice.image("kafka", "docker.io/apache/kafka:4.1.1")))
            .waitingFor(Wait.forLogMessage(".*Kafka Server started.*\\n", 1))
            // A busy machine may need more than the default minute.
            .withStartupTimeout(StackChoice.PATIENCE);

    ContainerBroker() {
        container.setPortBindings(List.of(port + ":" + port));
        container.withEnv(settings(container.getHost(), port)).start();
    }

    static Map<String, String> settings(String host, int port) {
        return Map.ofEntries(
                Map.entry("KAFKA_NODE_ID", "1"),
                Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
                Map.entry("KAFKA_LISTENERS", "PLAINTEXT://:" + port + ",CONTROLLER://:9093"),
                Map.entry("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://" + host + ":" + port),
                Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
                Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"),
                Map.entry("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
                Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
                Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
                Map.entry("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "1"),
                Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
                Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
                Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"));
    }

    @Override
    public String address() {
        return container.getHost() + ":" + port;
    }

    @Override
    public void close() {
        container.stop();
    }
}
