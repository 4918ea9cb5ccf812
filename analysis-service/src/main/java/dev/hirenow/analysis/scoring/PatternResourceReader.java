package dev.hirenow.analysis.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Reads signs from a resource beside this class. */
final class PatternResourceReader {

    private static final Pattern SIGN = Pattern.compile("([a-z]+)(?:\\((.+?)\\))?: (.+)");

    private PatternResourceReader() {}

    /**
     * The signs of one view: lines with the view's name, a colon and the pattern. Parentheses before the colon list
     * pieces of text of which every match contains at least one.
     */
    static List<PrefilteredPattern> read(String resource, String view) {
        return text(resource)
                .lines()
                .map(line -> SIGN.matcher(Normalizer.normalize(line.strip(), Normalizer.Form.NFKC)))
                .filter(line -> line.matches() && line.group(1).equals(view))
                .map(line -> PrefilteredPattern.of(
                        line.group(3),
                        line.group(2) == null
                                ? List.of()
                                : List.of(line.group(2).split(" "))))
                .toList();
    }

    static String text(String resource) {
        try (InputStream in = PatternResourceReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
