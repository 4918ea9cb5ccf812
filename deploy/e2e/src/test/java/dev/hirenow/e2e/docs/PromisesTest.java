package dev.hirenow.e2e.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** deploy/e2e/PROMISES.md names existing tests and states the tier of each. */
class PromisesTest {

    private static final Pattern NAMED =
            Pattern.compile("(?m)^- `(?<type>\\w+)\\.(?<method>\\w+)`(?<all> with `--all`)?$");
    private static final String SLOW = "@Tag(\"slow\")";

    @Test
    void everyTestThatIsNamedIsThereAndIsMarkedAsItIsTagged() {
        Map<String, List<String>> sources = tests();
        Matcher named = NAMED.matcher(Sources.read("deploy/e2e/PROMISES.md"));
        int looked = 0;
        while (named.find()) {
            String name = named.group("type") + "." + named.group("method");
            List<String> tagged = new ArrayList<>();
            for (String source : sources.getOrDefault(named.group("type"), List.of())) {
                tagged.add(tag(source, named.group("type"), named.group("method")));
            }
            assertThat(tagged).as(name).contains(named.group("all") == null ? "always" : "slow");
            looked++;
        }
        assertThat(looked).isGreaterThan(80);
    }

    @Test
    void everyPromiseIsShownWithoutAllAsWell() {
        String[] promises = Sources.read("deploy/e2e/PROMISES.md").split("(?m)^## (?=\\d)");

        assertThat(promises).hasSizeGreaterThan(15);
        for (int i = 1; i < promises.length; i++) {
            assertThat(promises[i]).containsPattern("(?m)^- `\\w+\\.\\w+`$");
        }
    }

    // A contract's tests are inherited: reports use the subclasses' names.
    private static String tag(String source, String type, String method) {
        if (!source.contains("\nclass " + type + " ")) {
            return "missing";
        }
        Matcher declared = Pattern.compile("(?s)((?:    @[^\\n]*\\n)*)    void " + method + "\\(")
                .matcher(source);
        if (source.contains("\n" + SLOW) || declared.find() && declared.group(1).contains(SLOW)) {
            return "slow";
        }
        return source.contains(" " + method + "(") || source.contains(" extends ") ? "always" : "missing";
    }

    private static Map<String, List<String>> tests() {
        Map<String, List<String>> sources = new TreeMap<>();
        for (String module : List.of(
                "common/facts",
                "common/work",
                "common/web",
                "upload-service",
                "transcription-service",
                "analysis-service",
                "results-service",
                "deploy/sandbox",
                "deploy/local",
                "deploy/e2e")) {
            try (Stream<Path> files = Files.walk(Sources.PROJECT.resolve(module + "/src/test/java"))) {
                files.filter(file -> file.toString().endsWith("Test.java")).forEach(file -> sources.computeIfAbsent(
                                file.getFileName().toString().replace(".java", ""), _ -> new ArrayList<>())
                        .add(Sources.read(Sources.PROJECT.relativize(file).toString())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }
}
