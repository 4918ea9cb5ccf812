package dev.hirenow.e2e.reflection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One look-up that {@link Lookups} wrote down.
 *
 * @param kind what was looked up: members, type, resource, service, proxy or serialised
 * @param subject the class, resource or interfaces
 * @param running whether it happened later than the initialisation of a class, most of which a native build does itself
 * @param through the method of the JDK that led to it; empty where it was asked directly
 * @param asker the method outside of the JDK that asked
 */
record Lookup(String kind, String subject, boolean running, String through, String asker) {

    private static final int COLUMNS = 5;

    static List<Lookup> in(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", -1))
                    // The last line may be half written.
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
