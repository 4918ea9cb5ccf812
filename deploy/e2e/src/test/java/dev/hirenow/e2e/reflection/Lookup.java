package dev.hirenow.e2e.reflection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One lookup that {@link Lookups} recorded.
 *
 * @param kind the kind of lookup: members, type, resource, service, proxy or serialised
 * @param subject the class, resource or interfaces
 * @param running whether it happened after class initialisation, most of which a native build does itself
 * @param through the JDK method that led to it; empty for a direct call
 * @param asker the calling method outside the JDK
 */
record Lookup(String kind, String subject, boolean running, String through, String asker) {

    private static final int COLUMNS = 5;

    static List<Lookup> in(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", -1))
                    // The last line may be incomplete.
                    .filter(columns -> columns.length == COLUMNS)
                    .map(columns ->
                            new Lookup(columns[0], columns[1], columns[2].equals("running"), columns[3], columns[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean is(String wanted) {
        return kind.equals(wanted);
    }

    @Override
    public String toString() {
        return "%s %s, asked by %s%s".formatted(kind, subject, asker, through.isEmpty() ? "" : " through " + through);
    }
}
