package dev.hirenow.e2e.docs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service's README names the facts that it publishes and reads, as in docs/asyncapi.yaml, which is checked
 * against the code.
 */
class ServiceReadmeTest {

    private static final Pattern OPERATION = Pattern.compile("(?m)^  (\\w+)-(sends|receives)-([a-z-]+):$");
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+)`");

    @ParameterizedTest
    @CsvSource({
        "upload, publishes, sends",
        "upload, reads, receives",
        "transcription, publishes, sends",
        "transcription, reads, receives",
        "analysis, publishes, sends",
        "analysis, reads, receives",
        "results, publishes, sends",
        "results, reads, receives"
    })
    void namesItsFacts(String service, String row, String action) {
        Set<String> facts = facts(service, action);

        assertThat(named(service, row)).isNotEmpty().isEqualTo(facts);
    }

    private static Set<String> named(String service, String row) {
        return TYPE.matcher(Sources.read(service + "-service/README.md")
                        .lines()
                        .filter(line -> line.startsWith("| " + row + " |"))
                        .collect(Collectors.joining()))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> facts(String service, String action) {
        return OPERATION
                .matcher(Sources.read("docs/asyncapi.yaml"))
                .results()
                .filter(found ->
                        found.group(1).equals(service) && found.group(2).equals(action))
                .map(found -> typeOf(found.group(3)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // Records are named after their topics: video-received carries VideoReceived.
    private static String typeOf(String topic) {
        return Arrays.stream(topic.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
