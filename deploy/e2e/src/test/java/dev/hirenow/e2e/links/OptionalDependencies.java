package dev.hirenow.e2e.links;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.hirenow.e2e.links.BrokenLink.Why;

/** Unresolvable references that are acceptable: {@code optional-dependencies.txt} gives the reason for each. */
final class OptionalDependencies {

    /**
     * A line of the list.
     *
     * @param absent true if whole classes are missing; false if only a member of them is
     * @param from prefix of the internal names of the classes that contain the references
     * @param to prefix of the internal name of the missing class
     * @param reason why no native build fails because of it
     */
    record Entry(boolean absent, String from, String to, String reason) {

        boolean covers(BrokenLink broken) {
            boolean noClass = broken.why() == Why.NO_CLASS;
            String subject = noClass ? broken.missing() : broken.link().target();
            return absent == noClass && broken.from().startsWith(from) && subject.startsWith(to);
        }

        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    private static final String FILE = "optional-dependencies.txt";
    private static final int COLUMNS = 4;

    private final List<Entry> entries;
    private final Set<Entry> needed = new LinkedHashSet<>();

    private OptionalDependencies(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    static OptionalDependencies listed() {
        try (InputStream file = OptionalDependencies.class.getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return new OptionalDependencies(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(OptionalDependencies::entry)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The references that no line explains. */
    List<BrokenLink> unexplained(List<BrokenLink> broken) {
        List<BrokenLink> unexplained = new ArrayList<>();
        for (BrokenLink one : broken) {
            List<Entry> covering =
                    entries.stream().filter(entry -> entry.covers(one)).toList();
            needed.addAll(covering);
            if (covering.isEmpty()) {
                unexplained.add(one);
            }
        }
        return unexplained;
    }

    /** The lines that have explained nothing so far. */
    List<Entry> unneeded() {
        return entries.stream().filter(entry -> !needed.contains(entry)).toList();
    }

    private static Entry entry(String line) {
        String[] columns = line.split("\\|");
        if (columns.length != COLUMNS || columns[3].isBlank()) {
            throw new IllegalStateException("four columns are expected: " + line);
        }
        return new Entry(
                switch (columns[0].strip()) {
                    case "absent" -> true;
                    case "unreached" -> false;
                    default -> throw new IllegalStateException("absent or unreached is expected: " + line);
                },
                columns[1].strip(),
                columns[2].strip(),
                columns[3].strip());
    }
}
