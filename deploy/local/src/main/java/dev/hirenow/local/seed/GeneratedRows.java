package dev.hirenow.local.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.FactType;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.InterviewClosed;
import dev.hirenow.common.facts.InterviewCreated;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.facts.VideoReceived;
import dev.hirenow.local.parts.ServiceJson;

/**
 * Stores generated facts as the results service stores received ones, and marks their interviews so that it computes
 * their lines of the list at its next start. No other service learns of them, so nothing is transcribed or scored.
 */
final class GeneratedRows implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement line;
    private final PreparedStatement fact;
    private final PreparedStatement word;
    private final PreparedStatement outdated;

    GeneratedRows(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        // The triggers find their tables as those of the service's own connections do.
        connection.setSchema("results");
        this.line = connection.prepareStatement("""
                insert into report (organisation, interview_id) values (?, ?) on conflict do nothing
                """);
        this.fact = connection.prepareStatement("""
                insert into report_fact (organisation, interview_id, place, version, type, payload, words)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """);
        this.word = connection.prepareStatement("""
                insert into candidate_word (organisation, interview_id, word) values (?, ?, ?)
                on conflict do nothing
                """);
        this.outdated = connection.prepareStatement("""
                insert into report_outdated (organisation, interview_id) values (?, ?) on conflict do nothing
                """);
    }

    /** Adds an interview to the current batch. */
    void add(List<Fact> facts) throws SQLException {
        for (Fact each : facts) {
            if (each instanceof InterviewCreated created) {
                add(created);
            }
            batch(
                    fact,
                    each.organisation(),
                    each.interviewId(),
                    place(each),
                    each instanceof InterviewClosed closed ? closed.closedAt().toEpochMilli() : 1L,
                    FactType.of(each).cloudEventType(),
                    ServiceJson.text(each instanceof TranscriptReady ready ? ready.withWords(List.of()) : each),
                    each instanceof TranscriptReady ready ? ServiceJson.text(ready.words()) : null);
        }
        batch(outdated, facts.getFirst().organisation(), facts.getFirst().interviewId());
    }

    /** Stores the batch in one transaction. */
    void store() throws SQLException {
        for (PreparedStatement statement : List.of(line, fact, word, outdated)) {
            statement.executeBatch();
        }
        connection.commit();
    }

    private void add(InterviewCreated created) throws SQLException {
        batch(line, created.organisation(), created.interviewId());
        // As NameSearchTerms of the results service.
        String plain = Normalizer.normalize(created.candidate().name(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        for (String term : plain.split("[^\\p{L}\\p{N}]+")) {
            batch(word, created.organisation(), created.interviewId(), term);
        }
    }

    /** As VersionedFactKey of the results service. */
    private static String place(Fact fact) {
        return switch (fact) {
            case InterviewCreated _ -> "created";
            case VideoReceived video ->
                "video/" + video.answer().questionId() + "/" + video.answer().attempt();
            case TranscriptReady ready -> "transcript/" + ready.questionId() + "/" + ready.attempt();
            case TranscriptionFailed failed -> "transcript/" + failed.questionId() + "/" + failed.attempt();
            case InterviewSubmitted submitted -> "submission/" + submitted.submission();
            case InterviewClosed _ -> "closed";
            case InterviewAnalyzed analyzed -> "analysis/" + analyzed.submission() + "/" + analyzed.revision();
            case AnalysisFailed failed -> "failure/" + failed.submission();
            default -> throw new IllegalArgumentException("generated interviews have no " + fact.getClass());
        };
    }

    private static void batch(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
