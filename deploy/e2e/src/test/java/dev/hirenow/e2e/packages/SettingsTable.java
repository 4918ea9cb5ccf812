package dev.hirenow.e2e.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hirenow.local.parts.StackPaths;

/** The settings table in docs/configuration.md, which another test checks against the code. */
final class SettingsTable {

    static final List<String> SERVICES = List.of("upload", "transcription", "analysis", "results");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]+)` \\| (.*?) \\| (.*?) \\| (.+) \\|$");

    /** One row of the table. */
    record Row(String name, String defaultValue, Set<String> services, String meaning) {

        List<String> inOrder() {
            return SERVICES.stream().filter(services::contains).toList();
        }
    }

    private static final List<Row> ROWS = read();

    private SettingsTable() {}

    static List<Row> rows() {
        return ROWS;
    }

    /** Every setting of every service. */
    static Set<String> all() {
        Set<String> names = new TreeSet<>();
        SERVICES.forEach(service -> names.addAll(of(service)));
        return names;
    }

    /** The settings of this service. */
    static Set<String> of(String service) {
        Set<String> names = new TreeSet<>();
        ROWS.stream().filter(row -> row.services().contains(service)).forEach(row -> names.add(row.name()));
        return names;
    }

    /** The settings that this service requires. */
    static Set<String> neededBy(String service) {
        Set<String> names = new TreeSet<>();
        ROWS.stream()
                .filter(row -> row.services().contains(service))
                .filter(row -> row.meaning().endsWith("; needed")
                        || row.meaning().matches(".*; needed by (\\w+ and )*" + service + "\\b.*"))
                .forEach(row -> names.add(row.name()));
        return names;
    }

    private static List<Row> read() {
        try {
            Matcher row = ROW.matcher(Files.readString(StackPaths.findProject().resolve("docs/configuration.md")));
            return row.results()
                    .map(found -> new Row(
                            found.group(1),
                            found.group(2).strip(),
                            found.group(3).strip().equals("all")
                                    ? Set.copyOf(SERVICES)
                                    : Set.of(found.group(3).strip().split(", ")),
                            found.group(4).strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
