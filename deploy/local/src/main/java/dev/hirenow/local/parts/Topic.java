package dev.hirenow.local.parts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A topic as it is meant to be wherever HireNow runs; {@code docs/asyncapi.yaml} says the same, and a test holds both
 * together.
 *
 * @param name of the topic
 * @param partitions most consumers of a group that read at the same time
 * @param replicas copies of each record
 * @param inSync copies that must be written before a record counts as written
 * @param retention after which records go
 */
public record Topic(String name, int partitions, int replicas, int inSync, Duration retention) {

    private static final int PARTITIONS = 12;
    private static final int REPLICAS = 3;
    private static final int IN_SYNC = 2;
    // An answer of half an hour with all its words.
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    // What candidates said and what was made of it: as short as a service may be down without missing anything.
    private static final Duration PERSONAL = Duration.ofDays(7);
    // Ids and counts alone. They outlive the others by far, so that whoever comes back late still hears what has to go.
    private static final Duration ERASURES = Duration.ofDays(90);

    /** All topics, one for each kind of fact. */
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
                                    "interview-closed")
                            .map(name -> new Topic(name, PARTITIONS, REPLICAS, IN_SYNC, PERSONAL)),
                    Stream.of("interview-erased", "interview-data-erased")
                            .map(name -> new Topic(name, PARTITIONS, REPLICAS, IN_SYNC, ERASURES)))
            .toList();

    /** The same topic where there is only one broker. */
    Topic onOneBroker() {
        return new Topic(name, partitions, 1, 1, retention);
    }

    /** Its settings at the broker. */
    public Map<String, String> settings() {
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", Long.toString(retention.toMillis()),
                "compression.type", "zstd",
                "max.message.bytes", Integer.toString(MOST_BYTES),
                "min.insync.replicas", Integer.toString(inSync),
                // Old records lie in closed segments only; without this a quiet topic keeps them for longer.
                "segment.ms", Long.toString(Duration.ofDays(1).toMillis()));
    }
}
