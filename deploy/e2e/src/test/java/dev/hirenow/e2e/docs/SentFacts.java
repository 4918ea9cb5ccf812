package dev.hirenow.e2e.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.hirenow.local.parts.Topic;

/** The facts that a service's code publishes: a fact that it creates is a fact that it publishes. */
final class SentFacts {

    /** Facts read back from tables are not published again. */
    private static final Pattern READS_BACK = Pattern.compile("Codec\\.java$");

    private SentFacts() {}

    /** The topics of all facts that the service's main code creates. */
    static Set<String> topics(String service) throws IOException {
        List<String> sources = sources(service);
        return Topic.ALL.stream()
                .map(Topic::name)
                .filter(topic -> sources.stream().anyMatch(source -> makes(source, topic)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean makes(String source, String topic) {
        // common creates it, for every service that erases data.
        String maker = topic.equals("interview-data-erased")
                ? "\\bErasures\\b"
                : "\\bnew (\\w+\\.)*%1$s\\(|\\b%1$s::new\\b".formatted(payload(topic));
        return Pattern.compile(maker).matcher(source).find();
    }

    /** {@code VideoReceived} of {@code video-received}. */
    private static String payload(String topic) {
        return Pattern.compile("(?:^|-)(\\w)").matcher(topic).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private static List<String> sources(String service) throws IOException {
        try (Stream<Path> files = Files.walk(Sources.PROJECT.resolve(service + "-service/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !READS_BACK.matcher(file.toString()).find())
                    .map(file -> Sources.read(Sources.PROJECT.relativize(file).toString()))
                    .toList();
        }
    }
}
