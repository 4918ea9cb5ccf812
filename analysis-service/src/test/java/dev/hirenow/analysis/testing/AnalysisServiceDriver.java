package dev.hirenow.analysis.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.FactType;

import static org.awaitility.Awaitility.await;

/** Publishes facts to the service, and reads what it stores and publishes. */
@ApplicationScoped
public class AnalysisServiceDriver {

    public static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Pool pool;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    /** Publishes the facts as other services do. */
    public void tell(Fact... facts) {
        try (KafkaCompanion companion = new KafkaCompanion(brokers)) {
            companion
                    .produce(String.class, byte[].class)
                    .fromRecords(Arrays.stream(facts).map(this::record).toList())
                    .awaitCompletion();
        }
    }

    private ProducerRecord<String, byte[]> record(Fact fact) {
        FactType type = FactType.of(fact);
        try {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(type.topic(), fact.interviewId().toString(), json.writeValueAsBytes(fact));
            record.headers().add("ce_type", type.cloudEventType().getBytes(StandardCharsets.UTF_8));
            record.headers().add("ce_organisation", fact.organisation().getBytes(StandardCharsets.UTF_8));
            return record;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Facts about the interview in this service's outbox. */
    public <T extends Fact> List<T> told(UUID interview, Class<T> type) {
        String topic = Arrays.stream(FactType.values())
                .filter(known -> known.payload() == type)
                .findFirst()
                .orElseThrow()
                .topic();
        return rows("select payload from outbox where interview_id = $1 and topic = $2 order by id", interview, topic)
                .stream()
                .map(row -> read(row.getBuffer("payload").getBytes(), type))
                .toList();
    }

    /** Waits for the first fact of the type. */
    public <T extends Fact> T awaitFact(UUID interview, Class<T> type) {
        return await().atMost(PATIENCE)
                .until(() -> told(interview, type), facts -> !facts.isEmpty())
                .getFirst();
    }

    /** Waits until the analysis job is in this state. */
    public void awaitWork(UUID interview, String state) {
        await().atMost(PATIENCE)
                .until(() ->
                        rows("select state from work where interview_id = $1 and kind = 'ANALYSE'", interview).stream()
                                .anyMatch(row -> row.getString("state").equals(state)));
    }

    /** Rows of a table; behind row-level security those of the fixtures' organisation. */
    public List<Row> rows(String sql, Object... values) {
        return pool
                .withTransaction(connection -> inOrganisation(connection)
                        .chain(() -> connection.preparedQuery(sql).execute(Tuple.from(values))))
                .await()
                .atMost(PATIENCE)
                .stream()
                .toList();
    }

    private static Uni<RowSet<Row>> inOrganisation(SqlConnection connection) {
        return connection
                .preparedQuery("select set_config('hirenow.organisation', $1, true)")
                .execute(Tuple.of(FactFixtures.ORGANISATION));
    }

    /** Clears pauses that an earlier test caused. */
    public void unpause() {
        rows("update provider_limit set paused_until = null, refusals = 0");
    }

    private <T> T read(byte[] payload, Class<T> type) {
        try {
            return json.readValue(payload, type);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
