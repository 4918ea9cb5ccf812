package dev.hirenow.common.operations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.kafka.DeadLetterReplay;

/**
 * Reads and replays the service's dead letters. Operators see those of their organisation. A dead letter without an
 * organisation may belong to any of them and may contain candidates' words, so only the operating organisation sees it,
 * if one is configured.
 */
@ApplicationScoped
public class DeadLetterOperations {

    private static final String LIST = """
            select id, topic, partition, "offset", key, reason, created_at, replayed_at
            from dead_letter
            where coalesce(organisation, $4) = $1 and ($2::uuid is null or id < $2)
            order by id desc limit $3
            """;
    private static final String FIND = """
            select id, topic, partition, "offset", key, reason, created_at, replayed_at, headers, payload
            from dead_letter where id = $1 and coalesce(organisation, $3) = $2
            """;
    private static final String REPLAYED = "update dead_letter set replayed_at = now() where id = $1";

    private final Pool pool;
    private final DeadLetterReplay replay;
    private final String operating;

    DeadLetterOperations(Pool pool, DeadLetterReplay replay, OperatingOrganisation operating) {
        this.pool = pool;
        this.replay = replay;
        this.operating = operating.name();
    }

    /** The outcome of a replay. */
    public sealed interface Outcome {
        /** The broker has acknowledged it. */
        record Sent() implements Outcome {}

        /** There is no such dead letter. */
        record Unknown() implements Outcome {}

        /**
         * This release cannot read it either, so it would only become a dead letter again.
         *
         * @param reason why it cannot be read
         */
        record StillUnreadable(String reason) implements Outcome {}
    }

    /** Lists the newest first; {@code before} is the last id of the previous page, or null. */
    public Uni<List<DeadLetterView>> list(Caller caller, @Nullable UUID before, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(caller.organisation(), before, limit, operating))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> view(row, null, null))
                        .toList());
    }

    /** One dead letter with its headers and bytes. */
    public Uni<Optional<DeadLetterView>> find(Caller caller, UUID id) {
        return row(caller, id).map(found -> found.map(row -> view(row, headers(row), payload(row))));
    }

    /** Sends a dead letter to its topic again if this release can read it. */
    public Uni<Outcome> replay(Caller caller, UUID id) {
        return row(caller, id).chain(found -> found.map(this::send)
                .orElseGet(() -> Uni.createFrom().item(new Outcome.Unknown())));
    }

    private Uni<Outcome> send(Row row) {
        Buffer payload = row.getBuffer("payload");
        DeadLetterReplay.Letter letter = new DeadLetterReplay.Letter(
                row.getString("topic"),
                row.getString("key"),
                headers(row),
                payload == null ? null : payload.getBytes());
        return replay.unreadable(letter)
                .<Uni<Outcome>>map(reason -> Uni.createFrom().item(new Outcome.StillUnreadable(reason)))
                .orElseGet(() -> replay.send(letter)
                        .chain(() -> pool.preparedQuery(REPLAYED).execute(Tuple.of(row.getUUID("id"))))
                        .replaceWith(new Outcome.Sent()));
    }

    private Uni<Optional<Row>> row(Caller caller, UUID id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id, caller.organisation(), operating))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst());
    }

    private static DeadLetterView view(
            Row row, @Nullable Map<String, @Nullable String> headers, @Nullable String payload) {
        return new DeadLetterView(
                row.getUUID("id"),
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("offset"),
                row.getString("key"),
                row.getString("reason"),
                row.getOffsetDateTime("created_at").toInstant(),
                later(row.getOffsetDateTime("replayed_at")),
                headers,
                payload);
    }

    private static Map<String, @Nullable String> headers(Row row) {
        Map<String, @Nullable String> headers = new HashMap<>();
        ((JsonObject) row.getJson("headers"))
                .forEach(header -> headers.put(
                        header.getKey(),
                        header.getValue() == null ? null : header.getValue().toString()));
        return headers;
    }

    private static @Nullable String payload(Row row) {
        Buffer payload = row.getBuffer("payload");
        return payload == null ? null : Base64.getEncoder().encodeToString(payload.getBytes());
    }

    private static @Nullable Instant later(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
