package dev.hirenow.local.imports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.hirenow.local.imports.OldInterview.Answer;
import dev.hirenow.local.imports.OldInterview.Opinion;

/** Reads the old application's database; never changes it. */
final class OldSystemReader {

    private final Connection connection;
    private final OldSchemaMapping mapping;

    OldSystemReader(Connection connection, OldSchemaMapping mapping) {
        this.connection = connection;
        this.mapping = mapping;
    }

    /** All interviews, ordered by id. */
    List<OldInterview> interviews() throws SQLException {
        connection.setReadOnly(true);
        Map<String, List<Answer>> answers = answers();
        Map<String, Opinion> results = opinions("result", "interview");
        List<OldInterview> interviews = new ArrayList<>();
        String query =
                mapping.query("interview", "id", "name", "email", "position", "language", "created", "submitted");
        each(query, row -> {
            String id = text(row, "id");
            interviews.add(new OldInterview(
                    id,
                    text(row, "name"),
                    row.getString("email"),
                    text(row, "position"),
                    row.getString("language"),
                    Objects.requireNonNull(moment(row, "created"), "an interview has no creation time"),
                    moment(row, "submitted"),
                    answers.getOrDefault(id, List.of()),
                    results.get(id)));
        });
        return interviews;
    }

    private Map<String, List<Answer>> answers() throws SQLException {
        Map<String, String> words = new HashMap<>();
        each(mapping.query("transcript", "answer", "text"), row -> words.put(text(row, "answer"), text(row, "text")));
        Map<String, Opinion> analyses = opinions("analysis", "answer");
        Map<String, List<Answer>> answers = new HashMap<>();
        String query = mapping.query("answer", "id", "interview", "number", "question", "file", "created", "seconds");
        each(query, row -> {
            String id = text(row, "id");
            answers.computeIfAbsent(text(row, "interview"), _ -> new ArrayList<>())
                    .add(new Answer(
                            id,
                            row.getInt("number"),
                            text(row, "question"),
                            text(row, "file"),
                            Objects.requireNonNull(moment(row, "created"), "an answer has no time"),
                            row.getDouble("seconds"),
                            words.get(id),
                            analyses.get(id)));
        });
        answers.values().forEach(list -> list.sort(Comparator.comparingInt(Answer::number)));
        return answers;
    }

    private Map<String, Opinion> opinions(String table, String of) throws SQLException {
        Map<String, Opinion> opinions = new HashMap<>();
        if (mapping.has(table)) {
            each(
                    mapping.query(table, of, "score", "text"),
                    row -> opinions.put(text(row, of), new Opinion(row.getString("score"), row.getString("text"))));
        }
        return opinions;
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String query, Reader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static String text(ResultSet row, String name) throws SQLException {
        return Objects.requireNonNullElse(row.getString(name), "").strip();
    }

    private static @Nullable Instant moment(ResultSet row, String name) throws SQLException {
        Timestamp time = row.getTimestamp(name);
        return time == null ? null : time.toInstant();
    }
}
