package dev.hirenow.upload.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewTerms;
import dev.hirenow.upload.interview.Recordings;
import dev.hirenow.upload.interview.Submission;

/** Maps interviews to rows and back. */
@ApplicationScoped
class InterviewRowMapper {

    private static final TypeReference<InterviewTerms> BRIEF = new TypeReference<>() {};
    private static final TypeReference<Recordings> RECORDINGS = new TypeReference<>() {};
    private static final TypeReference<List<Submission>> SUBMISSIONS = new TypeReference<>() {};
    private static final TypeReference<Set<String>> QUESTIONS = new TypeReference<>() {};

    private final JsonColumns json;

    InterviewRowMapper(JsonColumns json) {
        this.json = json;
    }

    Interview interview(InterviewRow row) {
        InterviewTerms terms = json.read(row.brief, BRIEF);
        Recordings recordings = json.read(row.recordings, RECORDINGS);
        List<Submission> submissions = json.read(row.submissions, SUBMISSIONS);
        return switch (row.state) {
            case "OPEN" -> new Interview.Open(terms, recordings);
            case "SUBMITTED" -> new Interview.Submitted(terms, recordings, submissions);
            case "REOPENED" ->
                new Interview.Reopened(terms, recordings, submissions, json.read(row.reopened, QUESTIONS));
            case "CLOSED" ->
                new Interview.Closed(
                        terms,
                        recordings,
                        submissions,
                        ClosedCause.valueOf(known(row.closedCause)),
                        known(row.closedAt));
            default -> throw new IllegalStateException("unknown state " + row.state);
        };
    }

    /** Maps the columns of a query result. */
    Interview interview(Row found) {
        InterviewRow row = new InterviewRow();
        row.state = found.getString("state");
        row.brief = found.getString("brief");
        row.recordings = found.getString("recordings");
        row.submissions = found.getString("submissions");
        row.reopened = found.getString("reopened");
        row.closedCause = found.getString("closed_cause");
        OffsetDateTime closedAt = found.getOffsetDateTime("closed_at");
        row.closedAt = closedAt == null ? null : closedAt.toInstant();
        return interview(row);
    }

    InterviewRow row(Interview interview) {
        InterviewRow row = new InterviewRow();
        row.id = interview.terms().id();
        row.organisation = interview.terms().organisation();
        row.createdAt = interview.terms().createdAt();
        writeTerms(interview, row);
        row.recordings = json.text(interview.recordings());
        row.submissions = json.text(interview.submissions());
        writeState(interview, row);
        return row;
    }

    /** Writes changed columns only, so that PostgreSQL does not store and derive the others again. */
    void write(Interview before, Interview after, InterviewRow row) {
        if (!after.terms().equals(before.terms())) {
            writeTerms(after, row);
        }
        if (!after.recordings().equals(before.recordings())) {
            row.recordings = json.text(after.recordings());
        }
        if (!after.submissions().equals(before.submissions())) {
            row.submissions = json.text(after.submissions());
        }
        writeState(after, row);
    }

    private void writeTerms(Interview interview, InterviewRow row) {
        row.brief = json.text(interview.terms());
        row.answersUntil = interview.terms().answersUntil();
    }

    private void writeState(Interview interview, InterviewRow row) {
        row.reopened = "[]";
        row.closedCause = null;
        row.closedAt = null;
        switch (interview) {
            case Interview.Open _ -> row.state = "OPEN";
            case Interview.Submitted _ -> row.state = "SUBMITTED";
            case Interview.Reopened reopened -> {
                row.state = "REOPENED";
                row.reopened = json.text(new TreeSet<>(reopened.questions()));
            }
            case Interview.Closed closed -> {
                row.state = "CLOSED";
                row.closedCause = closed.cause().name();
                row.closedAt = closed.closedAt();
            }
        }
    }

    /** The deadline while answers are expected; null otherwise. */
    static @Nullable Instant due(Interview interview) {
        return switch (interview) {
            case Interview.Open _, Interview.Reopened _ -> interview.terms().answersUntil();
            case Interview.Submitted _, Interview.Closed _ -> null;
        };
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value, "the row misses what its state needs");
    }
}
