package dev.hirenow.common.kafka;

import java.nio.charset.StandardCharsets;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

import dev.hirenow.common.identity.UuidV7Generator;

/** Stores unreadable records: bytes, headers and the reason, once per record. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private static final String KEEP = """
            insert into dead_letter (id, topic, partition, "offset", key, headers, payload, reason)
            select $1, $2, $3, $4, $5, $6, $7, $8
            where not exists (select from erasure where interview_id::text = $5)
            on conflict (topic, partition, "offset") do nothing
            """;

    private final Pool pool;

    DeadLetters(Pool pool) {
        this.pool = pool;
    }

    /** Stores the record; a repetition has no effect. */
    public Uni<Void> keep(ConsumerRecord<String, byte[]> record, String reason) {
        LOG.warnf(
                "Record %s-%d@%d becomes a dead letter: %s",
                record.topic(), record.partition(), record.offset(), reason);
        return pool.preparedQuery(KEEP)
                .execute(Tuple.from(new Object[] {
                    UuidV7Generator.next(),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.key() == null ? null : storable(record.key()),
                    headers(record),
                    record.value() == null ? null : Buffer.buffer(record.value()),
                    reason
                }))
                .replaceWithVoid();
    }

    private static JsonObject headers(ConsumerRecord<String, byte[]> record) {
        JsonObject headers = new JsonObject();
        record.headers()
                .forEach(header -> headers.put(
                        storable(header.key()),
                        header.value() == null ? null : storable(new String(header.value(), StandardCharsets.UTF_8))));
        return headers;
    }

    /** PostgreSQL cannot store NUL in text or jsonb. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
