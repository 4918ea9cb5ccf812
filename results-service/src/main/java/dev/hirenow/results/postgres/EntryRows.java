package dev.hirenow.results.postgres;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.results.review.Entry;

/** Maps review entries to rows. */
@ApplicationScoped
@RegisterForReflection(
        registerFullHierarchy = true,
        targets = {Entry.Decision.class, Entry.Scorecard.class, Entry.Override.class, Entry.Note.class})
class EntryRows {

    static final String READ = """
            select kind, body from review_entry where organisation = $1 and interview_id = $2 order by number
            """;
    static final String INSERT = """
            insert into review_entry (organisation, interview_id, number, kind, at, body)
            values ($1, $2, $3, $4, $5, $6)
            """;

    private final ObjectMapper json;
    private final ObjectReader reader;

    EntryRows(ObjectMapper json) {
        this.json = json;
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Tuple values(String organisation, UUID interviewId, Entry entry) {
        try {
            return Tuple.from(List.of(
                    organisation,
                    interviewId,
                    entry.number(),
                    kind(entry),
                    OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC),
                    json.writeValueAsString(entry)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + entry.getClass(), e);
        }
    }

    Entry read(Row row) {
        String kind = row.getString("kind");
        try {
            return reader.readValue(row.getString("body"), type(kind));
        } catch (IOException e) {
            throw new IllegalStateException("stored entry of kind " + kind + " cannot be read", e);
        }
    }

    private static String kind(Entry entry) {
        return switch (entry) {
            case Entry.Decision _ -> "DECISION";
            case Entry.Scorecard _ -> "SCORECARD";
            case Entry.Override _ -> "OVERRIDE";
            case Entry.Note _ -> "NOTE";
        };
    }

    private static Class<? extends Entry> type(String kind) {
        return switch (kind) {
            case "DECISION" -> Entry.Decision.class;
            case "SCORECARD" -> Entry.Scorecard.class;
            case "OVERRIDE" -> Entry.Override.class;
            case "NOTE" -> Entry.Note.class;
            default -> throw new IllegalStateException("stored entry of unknown kind " + kind);
        };
    }
}
