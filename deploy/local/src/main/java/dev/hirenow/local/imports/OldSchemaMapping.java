package dev.hirenow.local.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

import dev.hirenow.local.process.LauncherFailure;

/** Maps the import's values to tables and expressions of the old database. */
final class OldSchemaMapping {

    private static final String USUAL = "/imports/django.properties";

    private final Properties names;

    private OldSchemaMapping(Properties names) {
        this.names = names;
    }

    /** Django's default names, overridden by those in the file. */
    static OldSchemaMapping with(Optional<Path> file) {
        Properties names = new Properties();
        try (InputStream usual = Objects.requireNonNull(OldSchemaMapping.class.getResourceAsStream(USUAL))) {
            names.load(usual);
            if (file.isPresent()) {
                refuseUnknown(names, file.get());
            }
        } catch (IOException e) {
            throw new LauncherFailure("cannot read the mapping: " + e.getMessage());
        }
        return new OldSchemaMapping(names);
    }

    private static void refuseUnknown(Properties names, Path file) throws IOException {
        Properties own = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            own.load(text);
        }
        for (String name : own.stringPropertyNames()) {
            if (!names.containsKey(name)) {
                throw new LauncherFailure(file + " maps " + name + ", which is not a known name");
            }
        }
        names.putAll(own);
    }

    /** Whether the old application has this table. */
    boolean has(String table) {
        return !name(table + ".table").isBlank();
    }

    /** A query for these values of the table under their own names, ordered by the first. */
    String query(String table, String... values) {
        StringBuilder sql = new StringBuilder("select ");
        for (int i = 0; i < values.length; i++) {
            String expression = name(table + "." + values[i]);
            sql.append(i == 0 ? "" : ", ")
                    .append(expression.isBlank() ? "null" : expression)
                    .append(" as \"")
                    .append(values[i])
                    .append('"');
        }
        return sql.append(" from ")
                .append(name(table + ".table"))
                .append(" order by 1")
                .toString();
    }

    private String name(String property) {
        return names.getProperty(property, "").strip();
    }
}
