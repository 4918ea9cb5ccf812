package dev.hirenow.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.ProcessSpec;
import dev.hirenow.local.process.Signal;

/**
 * An Apache Kafka broker in KRaft mode: broker and controller in one process, without automatic topic creation.
 *
 * @param paths where its data and log are stored
 * @param port its port on the loopback address
 * @param controllerPort the port of its controller
 */
public record KafkaBroker(StackPaths paths, int port, int controllerPort) {
    private static final String NAME = "kafka";
    private static final int HEAP_MEGABYTES = 160;
    private static final long PATIENCE_SECONDS = 30;

    /** Formats the data folder if it is new, and returns the program to start. */
    public ProcessSpec program() {
        Path settings = writeSettings();
        if (!Files.exists(paths.dataOf(NAME).resolve("meta.properties"))) {
            format(settings);
        }
        return new ProcessSpec(
                NAME,
                JavaCommand.fromJars(HEAP_MEGABYTES, paths, NAME, "kafka.Kafka", settings.toString()),
                Map.of(),
                paths.log(NAME),
                Signal.TERM,
                () -> ReachabilityProbe.port(port),
                Duration.ofSeconds(90));
    }

    /** The bootstrap servers for clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Creates missing topics, and sets the configuration of existing ones. */
    public void createTopics() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            Set<String> there = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            admin.createTopics(topics().filter(topic -> !there.contains(topic.name()))
                            .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) topic.replicas())
                                    .configs(topic.settings()))
                            .toList())
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            admin.incrementalAlterConfigs(topics().filter(topic -> there.contains(topic.name()))
                            .collect(Collectors.toMap(
                                    topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                                    KafkaBroker::changes)))
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new LauncherFailure("Kafka did not create the topics: " + e.getMessage(), paths.log(NAME), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }

    private static Stream<Topic> topics() {
        return Topic.ALL.stream().map(Topic::onOneBroker);
    }

    private static Collection<AlterConfigOp> changes(Topic topic) {
        return topic.settings().entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    private Path writeSettings() {
        Path file = paths.data().resolve("kafka.properties");
        try {
            return Files.writeString(
                    file, """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@127.0.0.1:%2$d
                    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                    controller.listener.names=CONTROLLER
                    log.dirs=%3$s
                    auto.create.topics.enable=false
                    message.max.bytes=4194304
                    # One broker: nothing to replicate to, and a group need not wait for further members.
                    offsets.topic.replication.factor=1
                    transaction.state.log.replication.factor=1
                    transaction.state.log.min.isr=1
                    share.coordinator.state.topic.replication.factor=1
                    share.coordinator.state.topic.min.isr=1
                    group.initial.rebalance.delay.ms=0
                    # Nothing on loopback is slow: a consumer that was killed may be missed sooner than elsewhere.
                    group.min.session.timeout.ms=3000
                    # Small on purpose: one machine, little data.
                    offsets.topic.num.partitions=4
                    num.network.threads=2
                    num.io.threads=4
                    background.threads=2
                    log.cleaner.dedupe.buffer.size=8388608
                    log.index.size.max.bytes=1048576
                    """.formatted(port, controllerPort, PropertiesEscaper.escape(paths.dataOf(NAME))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void format(Path settings) {
        List<String> command = JavaCommand.fromJars(
                HEAP_MEGABYTES,
                paths,
                NAME,
                "kafka.tools.StorageTool",
                "format",
                "--config",
                settings.toString(),
                "--cluster-id",
                "HireNowLocal0000000000",
                "--ignore-formatted");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(paths.log(NAME).toFile()))
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new LauncherFailure(
                        "Kafka could not format its data folder " + paths.dataOf(NAME), paths.log(NAME));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }
}
