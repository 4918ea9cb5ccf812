package dev.hirenow.e2e.support;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import dev.hirenow.local.parts.PostgresProcess;
import dev.hirenow.local.stack.Stack;

/** All rows of all services, read as the database's superuser. */
public final class Tables {

    private static final String ALL = """
            select table_schema || '.' || table_name from information_schema.tables
            where table_schema in ('upload', 'transcription', 'analysis', 'results') and table_type = 'BASE TABLE'
            order by 1
            """;

    private final Stack stack;

    public Tables(Stack stack) {
        this.stack = stack;
    }

    /** The tables with a row that contains this text in any column, including bytes. */
    public List<String> holding(String text) throws SQLException {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        try (Connection connection = stack.postgres().connect(PostgresProcess.DATABASE)) {
            for (String table : names(connection)) {
                String query = "select exists (select from " + table
                        + " as one where position(lower(?) in lower(one::text)) > 0 or position(? in one::text) > 0)";
                try (PreparedStatement statement = connection.prepareStatement(query)) {
                    statement.setString(1, text);
                    statement.setString(2, hex);
                    try (ResultSet rows = statement.executeQuery()) {
                        if (rows.next() && rows.getBoolean(1)) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }

    /** The number that a query returns. */
    public long number(String query) throws SQLException {
        try (Connection connection = stack.postgres().connect(PostgresProcess.DATABASE);
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
