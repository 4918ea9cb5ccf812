package dev.hirenow.common.outbox;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.FactType;
import dev.hirenow.common.identity.UuidV7Generator;

/** Stores facts in the transaction of the state that causes them. */
@ApplicationScoped
public class Outbox {

    // A new row is leased to its sender, so that sweepers leave it alone until the sender must have failed.
    private static final String INSERT = """
            insert into outbox (id, topic, type, organisation, interview_id, payload, traceparent, leased_until)
            select id, topic, type, organisation, interview_id, payload, $7::text, now() + interval '2 seconds'
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::bytea[])
                as fact (id, topic, type, organisation, interview_id, payload)
            """;

    private final ObjectMapper json;

    Outbox(ObjectMapper json) {
        this.json = json;
    }

    /** Executes a statement in the transaction of the state that causes the facts. */
    public interface Statements {
        /** Executes the statement with these parameters. */
        Uni<Void> execute(String statement, Object... values);
    }

    /** Stores the facts with one statement; the relay sends them after the commit. */
    public Uni<List<StoredFact>> store(Statements transaction, List<Fact> facts, @Nullable String traceparent) {
        return Uni.createFrom().deferred(() -> {
            List<OutboxRow> rows =
                    facts.stream().map(fact -> row(fact, traceparent)).toList();
            return transaction
                    .execute(
                            INSERT,
                            column(rows, OutboxRow::id, UUID[]::new),
                            column(rows, OutboxRow::topic, String[]::new),
                            column(rows, OutboxRow::type, String[]::new),
                            column(rows, OutboxRow::organisation, String[]::new),
                            column(rows, OutboxRow::interviewId, UUID[]::new),
                            column(rows, row -> Buffer.buffer(row.payload()), Buffer[]::new),
                            traceparent == null ? "" : traceparent)
                    .map(_ -> rows.stream().map(StoredFact::new).toList());
        });
    }

    private static <T> T[] column(List<OutboxRow> rows, Function<OutboxRow, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private OutboxRow row(Fact fact, @Nullable String traceparent) {
        FactType type = FactType.of(fact);
        try {
            byte[] payload = json.writeValueAsBytes(fact);
            return new OutboxRow(
                    UuidV7Generator.next(),
                    type.topic(),
                    type.cloudEventType(),
                    fact.organisation(),
                    fact.interviewId(),
                    payload,
                    traceparent);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
