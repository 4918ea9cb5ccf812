package dev.hirenow.common.outbox;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.FactType;
import dev.hirenow.common.identity.Ids;

/** Stores facts in the transaction of the state that causes them. */
@ApplicationScoped
public class Outbox {

    // A row is born leased to its sender: sweepers leave it alone until the sender must have failed.
    private static final String INSERT = """
            insert into outbox (id, topic, type, organisation, interview_id, payload, traceparent, leased_until)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, now() + interval '2 seconds')
            """;

    private final ObjectMapper json;

    Outbox(ObjectMapper json) {
        this.json = json;
    }

    /** Turns a fact into a row and stores it; sending it is the relay's work after the commit. */
    public Uni<StoredFact> store(Mutiny.Session session, Fact fact, @Nullable String traceparent) {
        OutboxRow row = row(fact, traceparent);
        return session.createNativeQuery(INSERT)
                .setParameter(1, row.id())
                .setParameter(2, row.topic())
                .setParameter(3, row.type())
                .setParameter(4, row.organisation())
                .setParameter(5, row.interviewId())
                .setParameter(6, row.payload())
                .setParameter(7, row.traceparent() == null ? "" : row.traceparent())
                .executeUpdate()
                .replaceWith(new StoredFact(row));
    }

    private OutboxRow row(Fact fact, @Nullable String traceparent) {
        FactType type = FactType.of(fact);
        try {
            byte[] payload = json.writeValueAsBytes(fact);
            return new OutboxRow(
                    Ids.next(),
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
