package dev.hirenow.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

import dev.hirenow.local.process.Failure;
import dev.hirenow.local.process.Program;
import dev.hirenow.local.process.Signal;

/**
 * An Apache Kafka broker in KRaft mode: broker and controller in one process, topics made on purpose only.
 *
 * @param layout where its data and its log go
 * @param port where it listens, on the loopback address alone
 * @param controllerPort where its controller listens
 */
public record KafkaBroker(Layout layout, int port, int controllerPort) {
    /** One topic for each kind of fact. */
    public static final List<String> TOPICS = List.of(
            "interview-created",
            "video-received",
            "transcript-ready",
            "transcription-failed",
            "transcript-requested",
            "interview-submitted",
            "interview-analyzed",
            "analysis-failed",
            "interview-closed",
            "interview-erased",
            "interview-data-erased");

    public static final int PARTITIONS = 12;

    private static final Map<String, String> TOPIC_SETTINGS = Map.of(
            "max.message.bytes", "4194304",
            "compression.type", "zstd",
            "retention.ms", Long.toString(Duration.ofDays(7).toMillis()));
    private static final String NAME = "kafka";
    private static final int HEAP_MEGABYTES = 160;
    private static final long PATIENCE_SECONDS = 30;

    /** Formats the data folder where it is new, and says how to start the broker. */
    public Program program() {
        Path settings = writeSettings();
        if (!Files.exists(layout.dataOf(NAME).resolve("meta.properties"))) {
            format(settings);
        }
        return new Program(
                NAME,
                Java.fromJars(HEAP_MEGABYTES, layout, NAME, "kafka.Kafka", settings.toString()),
                Map.of(),
                layout.log(NAME),
                Signal.TERM,
                () -> Reachable.port(port),
                Duration.ofSeconds(90));
    }

    /** Where clients begin. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Makes the topics that are not there yet. */
    public void createTopics() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            Set<String> missing = new HashSet<>(TOPICS);
            missing.removeAll(admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            admin.createTopics(missing.stream()
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1).configs(TOPIC_SETTINGS))
                            .toList())
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Failure("Kafka did not make the topics: " + e.getMessage(), layout.log(NAME), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    private Path writeSettings() {
        Path file = layout.data().resolve("kafka.properties");
        try {
            return Files.writeString(file, """
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
                    # Small on purpose: one machine, little data.
                    offsets.topic.num.partitions=4
                    num.network.threads=2
                    num.io.threads=4
                    background.threads=2
                    log.cleaner.dedupe.buffer.size=8388608
                    log.index.size.max.bytes=1048576
                    """.formatted(port, controllerPort, layout.dataOf(NAME)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void format(Path settings) {
        List<String> command = Java.fromJars(
                HEAP_MEGABYTES,
                layout,
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
                            ProcessBuilder.Redirect.appendTo(layout.log(NAME).toFile()))
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Failure("Kafka could not format its data folder " + layout.dataOf(NAME), layout.log(NAME));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }
}
