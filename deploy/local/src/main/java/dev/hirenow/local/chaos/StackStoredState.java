package dev.hirenow.local.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.hirenow.local.files.Sha256;
import dev.hirenow.local.parts.PostgresProcess;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.stack.Stack;

/** Reads the database and the object store of a running stack. */
final class StackStoredState implements StoredState {
    private static final String RECEIVED = """
            select interview_id || '/' || (answer ->> 'questionId'), answer -> 'object' ->> 'bucket',
                   answer -> 'object' ->> 'key'
            from (select convert_from(payload, 'UTF8')::jsonb -> 'answer' as answer, interview_id from upload.outbox
                  where topic = 'video-received') r
            """;
    private static final String COUNTED = """
            select interview_id || '/' || (entry -> 'answer' ->> 'questionId'),
                   entry -> 'answer' -> 'object' ->> 'sha256'
            from (select jsonb_array_elements(convert_from(payload, 'UTF8')::jsonb -> 'manifest') as entry, interview_id
                  from upload.outbox where topic = 'interview-submitted') s
            """;
    private static final String OPEN_ERASURES = """
            select interview_id from upload.erasure_receipt r
            where (select count(*) from upload.erasure_share s where s.interview_id = r.interview_id) < 4
            """;

    private final Stack stack;

    StackStoredState(Stack stack) {
        this.stack = stack;
    }

    @Override
    public Map<String, List<String>> objects() {
        Path store = stack.paths().dataOf("s3");
        Map<String, List<String>> objects = new HashMap<>();
        rows(RECEIVED, 3).forEach(row -> objects.computeIfAbsent(row.get(0), _ -> new ArrayList<>())
                .add(sha256(store.resolve(row.get(1)).resolve(row.get(2)))));
        return objects;
    }

    @Override
    public Map<String, String> counted() {
        Map<String, String> counted = new HashMap<>();
        rows(COUNTED, 2).forEach(row -> counted.put(row.get(0), row.get(1)));
        return counted;
    }

    @Override
    public List<String> openErasures() {
        return firsts(OPEN_ERASURES);
    }

    @Override
    public List<String> ofAll(String column, String table, String condition) {
        List<String> found = new ArrayList<>();
        for (StackPart service : StackPart.SERVICES) {
            firsts("select " + column + " from " + service.label() + "." + table + " where " + condition)
                    .forEach(row -> found.add(service.label() + ": " + row));
        }
        return found;
    }

    @Override
    public List<String> firsts(String query) {
        return rows(query, 1).stream().map(List::getFirst).toList();
    }

    private List<List<String>> rows(String query, int columns) {
        List<List<String>> found = new ArrayList<>();
        try (Connection connection = stack.postgres().connect(PostgresProcess.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                found.add(row);
            }
            return found;
        } catch (SQLException e) {
            throw new LauncherFailure("the database query failed: " + e.getMessage(), e);
        }
    }

    private static String sha256(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            return "missing";
        }
    }
}
