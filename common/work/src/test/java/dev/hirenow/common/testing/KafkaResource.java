package dev.hirenow.common.testing;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

import dev.hirenow.common.facts.FactType;

/** A real Apache Kafka broker on a free port, with the topics of all facts. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    private static volatile String latest = "";

    private TestBroker broker;

    @Override
    public Map<String, String> start() {
        broker = TestBroker.start();
        createTopics(broker.address());
        latest = broker.address();
        return Map.of("kafka.bootstrap.servers", latest);
    }

    /** Address of the broker that was started last, for tests without injected configuration. */
    public static String brokers() {
        return latest;
    }

    private static void createTopics(String address) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(Arrays.stream(FactType.values())
                            .map(type -> new NewTopic(type.topic(), 3, (short) 1)
                                    .configs(Map.of("max.message.bytes", "4194304")))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
    }
}
