package dev.hirenow.e2e.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.e2e.support.Http;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text of a page exists in both languages, with the same placeholders, and every text that a page uses
 * exists.
 */
class TextsTest {

    private static final Pattern ASKED =
            Pattern.compile("(?:\\bt\\('|data-(?:label-)?text=\")([\\w-]+(?:\\.[\\w-]+)*)['\"]");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "common/web/src/main/resources/META-INF/resources/assets",
                "upload-service/src/main/resources/META-INF/resources/recruiting",
                "upload-service/src/main/resources/META-INF/resources/interview",
                "results-service/src/main/resources/META-INF/resources/dashboard",
                "results-service/src/main/resources/META-INF/resources/operations"
            })
    void areThereInBothLanguages(String folder) throws IOException {
        JsonNode english = Http.JSON.readTree(Sources.read(folder + "/texts/en.json"));
        JsonNode german = Http.JSON.readTree(Sources.read(folder + "/texts/de.json"));

        assertThat(names(german.fieldNames())).isEqualTo(names(english.fieldNames()));
        english.properties()
                .forEach(text -> assertThat(gaps(german.path(text.getKey()).asText()))
                        .as(text.getKey())
                        .isEqualTo(gaps(text.getValue().asText())));
        assertThat(names(english.fieldNames())).containsAll(asked(Sources.PROJECT.resolve(folder)));
    }

    private static Set<String> names(Iterator<String> names) {
        Set<String> sorted = new TreeSet<>();
        names.forEachRemaining(sorted::add);
        return sorted;
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(gap -> gap.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> asked(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(js|html)"))
                    .flatMap(file -> ASKED.matcher(Sources.read(
                                    Sources.PROJECT.relativize(file).toString()))
                            .results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
