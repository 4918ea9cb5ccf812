package dev.hirenow.local.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.FactType;
import dev.hirenow.common.facts.InterviewCreated;
import dev.hirenow.common.facts.VideoReceived;
import dev.hirenow.local.parts.ServiceJson;

/**
 * Writes an interview as the services would have: the upload service's row and facts, the transcription service's
 * transcripts and facts, and the results service's notes. All of it is one transaction, so that each service finds
 * its own state when it receives the others' facts. This causes no jobs and no provider calls.
 */
final class NewSystemWriter {

    private final Connection connection;

    NewSystemWriter(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** The result for an interview. */
    enum Written {
        NEW,
        KNOWN,
        ERASED
    }

    Written write(ConvertedInterview converted) throws SQLException {
        try {
            Written written = inTransaction(converted);
            connection.commit();
            return written;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    /** The result that {@link #write} would have, without writing. */
    Written look(ConvertedInterview converted) throws SQLException {
        UUID id = converted.created().interviewId();
        if (erased(id)) {
            return Written.ERASED;
        }
        return exists("select 1 from upload.interview where id = ?", id) ? Written.KNOWN : Written.NEW;
    }

    private Written inTransaction(ConvertedInterview converted) throws SQLException {
        InterviewCreated created = converted.created();
        if (erased(created.interviewId())) {
            return Written.ERASED;
        }
        if (!interview(converted)) {
            return Written.KNOWN;
        }
        position(created);
        publish("upload", created);
        for (int i = 0; i < converted.videos().size(); i++) {
            VideoReceived video = converted.videos().get(i);
            Fact transcript = converted.transcripts().get(i);
            transcription(video, transcript);
            publish("upload", video);
            publish("transcription", transcript);
        }
        publish("upload", converted.submitted());
        notes(converted);
        return Written.NEW;
    }

    private boolean erased(UUID interview) throws SQLException {
        return exists("select 1 from upload.erasure where interview_id = ?", interview);
    }

    private boolean exists(String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private boolean interview(ConvertedInterview converted) throws SQLException {
        InterviewCreated created = converted.created();
        return 1
                == update(
                        """
                        insert into upload.interview
                            (id, organisation, state, brief, recordings, submissions, answers_until, created_at)
                        values (?, ?, 'SUBMITTED', ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """,
                        created.interviewId(),
                        created.organisation(),
                        ImportedJson.brief(created),
                        ImportedJson.recordings(converted),
                        ImportedJson.submissions(converted.submitted()),
                        created.answersUntil(),
                        created.createdAt());
    }

    private void position(InterviewCreated created) throws SQLException {
        update(
                """
                insert into upload.position (id, organisation, title, language, questions, created_at)
                values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """,
                created.positionId(),
                created.organisation(),
                created.positionTitle(),
                created.language(),
                ServiceJson.text(created.questions()),
                created.createdAt());
    }

    private void transcription(VideoReceived video, Fact transcript) throws SQLException {
        ImportedJson.Concluded concluded = ImportedJson.concluded(transcript);
        update(
                """
                insert into transcription.transcription
                    (id, organisation, interview_id, state, recorded, media, speech, outcome, reason, concluded_at)
                values (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
                """,
                video.interviewId() + "/" + video.answer().questionId() + "/"
                        + video.answer().attempt(),
                video.organisation(),
                video.interviewId(),
                concluded.state(),
                ServiceJson.text(video.answer()),
                concluded.media(),
                concluded.speech(),
                concluded.reason(),
                concluded.at());
    }

    private void notes(ConvertedInterview converted) throws SQLException {
        List<String> notes = converted.notes();
        Instant at = converted.submitted().submittedAt();
        for (int i = 0; i < notes.size(); i++) {
            update(
                    """
                    insert into results.review_entry (organisation, interview_id, number, kind, at, body)
                    values (?, ?, ?, 'NOTE', ?, ?)
                    """,
                    converted.created().organisation(),
                    converted.created().interviewId(),
                    i + 1,
                    at,
                    ImportedJson.note(i + 1, at, notes.get(i)));
        }
    }

    private void publish(String owner, Fact fact) throws SQLException {
        FactType type = FactType.of(fact);
        String sql = """
                insert into %s.outbox (id, topic, type, organisation, interview_id, payload, leased_until)
                values (?, ?, ?, ?, ?, ?, now())
                """.formatted(owner);
        update(
                sql,
                UUID.randomUUID(),
                type.topic(),
                type.cloudEventType(),
                fact.organisation(),
                fact.interviewId(),
                ImportedJson.bytes(fact));
    }

    private int update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Instant instant ? Timestamp.from(instant) : values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
