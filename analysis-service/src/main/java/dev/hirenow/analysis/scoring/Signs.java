package dev.hirenow.analysis.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Text that lies beside this class as a resource. */
final class Signs {

    private Signs() {}

    /** The patterns of one view: lines that begin with its name and a colon. */
    static List<Pattern> read(String resource, String view) {
        String marker = view + ":";
        return text(resource)
                .lines()
                .filter(line -> line.startsWith(marker))
                .map(line -> line.substring(marker.length()).strip())
                .map(line -> Pattern.compile(Normalizer.normalize(line, Normalizer.Form.NFKC)))
                .toList();
    }

    static String text(String resource) {
        try (InputStream in = Signs.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
