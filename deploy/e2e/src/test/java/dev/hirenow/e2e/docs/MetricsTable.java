package dev.hirenow.e2e.docs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The table of docs/metrics.md: which service exports which of our metrics. */
final class MetricsTable {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(hirenow_\\w+)` \\|[^|]*\\|[^|]*\\| ([^|]+) \\|");

    /** The Kafka client metrics that alerts use and every service has; their names are Kafka's and Micrometer's. */
    static final List<String> OF_KAFKAS_CLIENTS = List.of(
            "kafka_consumer_coordinator_assigned_partitions",
            "kafka_consumer_fetch_manager_records_consumed_total",
            "kafka_consumer_fetch_manager_records_lag",
            "kafka_producer_topic_record_send_total");

    private MetricsTable() {}

    /** Services by metric name. */
    static Map<String, Set<String>> read() {
        Map<String, Set<String>> table = new TreeMap<>();
        ROW.matcher(Sources.read("docs/metrics.md"))
                .results()
                .forEach(row -> table.put(row.group(1), services(row.group(2).strip())));
        return table;
    }

    private static Set<String> services(String cell) {
        return new TreeSet<>(cell.equals("all") ? Sources.SERVICES : Arrays.asList(cell.split(", ")));
    }
}
