package dev.hirenow.local.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

import dev.hirenow.local.parts.PostgresProcess;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.stack.Stack;

/**
 * What has been stored and sent so far.
 *
 * @param commits of the database
 * @param rowsWritten inserted, updated and deleted
 * @param walBytes written to the database's write-ahead log
 * @param records in all topics of the broker
 */
record WriteVolumeSnapshot(long commits, long rowsWritten, long walBytes, long records) {
    private static final String DATABASE = """
            select xact_commit, tup_inserted + tup_updated + tup_deleted,
                   pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint
            from pg_stat_database where datname = current_database()
            """;

    static WriteVolumeSnapshot now(Stack stack) {
        try (Connection connection = stack.postgres().connect(PostgresProcess.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DATABASE)) {
            row.next();
            return new WriteVolumeSnapshot(row.getLong(1), row.getLong(2), row.getLong(3), records(stack));
        } catch (SQLException e) {
            throw new LauncherFailure("cannot read the statistics of the database: " + e.getMessage(), e);
        }
    }

    WriteVolumeSnapshot since(WriteVolumeSnapshot before) {
        return new WriteVolumeSnapshot(
                commits - before.commits,
                rowsWritten - before.rowsWritten,
                walBytes - before.walBytes,
                records - before.records);
    }

    /** The costs by name, divided by the number of interviews. */
    Map<String, String> perInterview(int interviews) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("transactions, reads and polls included", share(commits, interviews));
        figures.put("rows written", share(rowsWritten, interviews));
        figures.put("kB written to the database's log", share(walBytes / 1000, interviews));
        figures.put("Kafka records", share(records, interviews));
        return figures;
    }

    private static String share(long sum, int interviews) {
        return "%.1f".formatted((double) sum / interviews);
    }

    private static long records(Stack stack) {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafkaBootstrapServers()))) {
            Map<TopicPartition, OffsetSpec> ends =
                    admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        } catch (ExecutionException e) {
            throw new LauncherFailure("cannot read the offsets of the broker: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }
}
