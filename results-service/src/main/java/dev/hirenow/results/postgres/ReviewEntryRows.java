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

import dev.hirenow.results.review.ReviewEntry;

/** Maps review entries to rows. */
@ApplicationScoped
@RegisterForReflection(
        registerFullHierarchy = true,
        targets = {
            ReviewEntry.Decision.class,
            ReviewEntry.Scorecard.class,
            ReviewEntry.Override.class,
            ReviewEntry.Note.class
        })
class ReviewEntryRows {

    static final String READ = """
            select kind, body from review_entry where organisation = $1 and interview_id = $2 order by number
            """;
    static final String INSERT = """
            insert into review_entry (organisation, interview_id, number, kind, at, body)
            values ($1, $2, $3, $4, $5, $6)
            """;

    private final ObjectMapper json;
    private final ObjectReader reader;

    ReviewEntryRows(ObjectMapper json) {
        this.json = json;
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Tuple values(String organisation, UUID interviewId, ReviewEntry entry) {
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

    ReviewEntry read(Row row) {
        String kind = row.getString("kind");
        try {
            return reader.readValue(row.getString("body"), type(kind));
        } catch (IOException e) {
            throw new IllegalStateException("stored entry of kind " + kind + " cannot be read", e);
        }
    }

    private static String kind(ReviewEntry entry) {
        return switch (entry) {
            case ReviewEntry.Decision _ -> "DECISION";
            case ReviewEntry.Scorecard _ -> "SCORECARD";
            case ReviewEntry.Override _ -> "OVERRIDE";
            case ReviewEntry.Note _ -> "NOTE";
        };
    }

    private static Class<? extends ReviewEntry> type(String kind) {
        return switch (kind) {
            case "DECISION" -> ReviewEntry.Decision.class;
            case "SCORECARD" -> ReviewEntry.Scorecard.class;
            case "OVERRIDE" -> ReviewEntry.Override.class;
            case "NOTE" -> ReviewEntry.Note.class;
            default -> throw new IllegalStateException("stored entry of unknown kind " + kind);
        };
    }
}
