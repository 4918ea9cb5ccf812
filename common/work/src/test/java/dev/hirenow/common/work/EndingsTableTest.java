package dev.hirenow.common.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.util.function.UnaryOperator.identity;
import static org.assertj.core.api.Assertions.assertThat;

/** The table of endings has a row for every kind of failure, and names existing tests for each row. */
class EndingsTableTest {

    private static final Path DOCUMENT = Path.of("README.md");
    private static final Path PROJECT = Path.of("../..");
    private static final Path TESTS = Path.of("src/test/java");
    private static final String HEADING = "## The table of endings";
    private static final int COLUMNS = 8;
    private static final int KIND = 0;
    private static final int SHOWN_BY = COLUMNS - 1;
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    private static final Set<String> KINDS = Set.of(
            "Database unavailable",
            "Object store unavailable",
            "Broker unavailable",
            "Provider busy or unreachable",
            "Provider refuses our account",
            "Provider rejects the request",
            "Provider returns an error of its own",
            "No response from the provider, or an unusable one",
            "Recording defective",
            "Recording read only in part",
            "Picture cannot be encoded",
            "ffmpeg missing",
            "Transcripts missing",
            "Internal fault",
            "Temporary failure, such as a full disk",
            "Process crashes",
            "Fact not readable",
            "Effect of a fact always fails",
            "Erasure or scheduled run fails",
            "Operator cancels");

    private static Map<String, List<String>> rows;

    @BeforeAll
    static void read() throws IOException {
        rows = Files.readString(DOCUMENT)
                .split(Pattern.quote(HEADING))[1]
                .lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(EndingsTableTest::cells)
                .collect(Collectors.toMap(cells -> cells.get(KIND), identity()));
    }

    @Test
    void hasARowForEachKindOfFailure() {
        assertThat(rows.keySet()).isEqualTo(KINDS);
    }

    @Test
    void leavesNoCellEmpty() {
        assertThat(rows.values())
                .allSatisfy(cells -> assertThat(cells).hasSize(COLUMNS).noneMatch(String::isBlank));
    }

    @Test
    void namesTestsThatExist() throws IOException {
        Set<String> existing = testClasses();
        System.out.println("Looked for the tests of " + rows.size() + " rows among " + existing.size());

        assertThat(rows)
                .allSatisfy((kind, cells) ->
                        assertThat(tests(cells)).as(kind).isNotEmpty().isSubsetOf(existing));
    }

    private static List<String> cells(String line) {
        return Stream.of(line.strip().split("\\|")).skip(1).map(String::strip).toList();
    }

    private static List<String> tests(List<String> cells) {
        return TEST.matcher(cells.get(SHOWN_BY))
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.replace("`", ""))
                .toList();
    }

    private static Set<String> testClasses() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path module : modules()) {
            try (Stream<Path> files = Files.walk(module.resolve(TESTS))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Test.java"))
                        .map(name -> name.substring(0, name.length() - ".java".length()))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.find(PROJECT, 2, (_, attributes) -> attributes.isDirectory())) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve(TESTS)))
                    .toList();
        }
    }
}
