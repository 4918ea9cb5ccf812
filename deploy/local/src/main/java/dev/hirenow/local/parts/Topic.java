package dev.hirenow.local.parts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A topic and its configuration, the same in every environment; a test compares it with {@code docs/asyncapi.yaml}.
 *
 * @param name of the topic
 * @param partitions maximum number of concurrent consumers in a group
 * @param replicas replication factor
 * @param inSync replicas that must have a record before it counts as written
 * @param retention how long records are kept
 */
public record Topic(String name, int partitions, int replicas, int inSync, Duration retention) {

    private static final int PARTITIONS = 12;
    private static final int REPLICAS = 3;
    private static final int IN_SYNC = 2;
    // Enough for the transcript of a half-hour answer.
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    // These records contain candidates' words and assessments, so they are kept only as long as a service may
    // be down without missing any.
    private static final Duration PERSONAL = Duration.ofDays(7);
    // These contain only ids and counts. They are kept much longer, so that a service that was down for long
    // still learns what to erase.
    private static final Duration ERASURES = Duration.ofDays(90);

    /** All topics, one per kind of fact. */
    public static final List<Topic> ALL = Stream.concat(
                    Stream.of(
                                    "interview-created",
                                    "video-received",
                                    "transcript-ready",
                                    "transcription-failed",
                                    "transcript-requested",
                                    "interview-submitted",
                                    "interview-analyzed",
                                    "analysis-failed",
                                    "questions-reopened",
                                    "decision-recorded",
                                    "interview-closed")
                            .map(name -> new Topic(name, PARTITIONS, REPLICAS, IN_SYNC, PERSONAL)),
                    Stream.of("interview-erased", "interview-data-erased")
                            .map(name -> new Topic(name, PARTITIONS, REPLICAS, IN_SYNC, ERASURES)))
            .toList();

    /** The same topic for a single broker. */
    Topic onOneBroker() {
        return new Topic(name, partitions, 1, 1, retention);
    }

    /** Its configuration at the broker. */
    public Map<String, String> settings() {
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", Long.toString(retention.toMillis()),
                "compression.type", "zstd",
                "max.message.bytes", Integer.toString(MOST_BYTES),
                "min.insync.replicas", Integer.toString(inSync),
                // Kafka deletes closed segments only; without this, a topic with little traffic would keep
                // its records longer.
                "segment.ms", Long.toString(Duration.ofDays(1).toMillis()));
    }
}
