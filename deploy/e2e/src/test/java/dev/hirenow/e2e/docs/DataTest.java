package dev.hirenow.e2e.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/data.md says what bounds each table of the services, and names no other. */
class DataTest {

    private static final Pattern CREATED = Pattern.compile("(?m)^create table (\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?m)^drop table (\\w+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|$");
    private static final String OF_ALL = "In every service";

    @Test
    void thePageHasEveryTableOfEveryServiceAndNoOther() {
        Map<String, Set<String>> migrated = new TreeMap<>();
        migrated.put(OF_ALL, tables("common/work/src/main/resources/db/common"));
        for (String service : Sources.SERVICES) {
            migrated.put(service, tables(service + "-service/src/main/resources/db/" + service));
        }

        assertThat(told()).isEqualTo(migrated);
    }

    private static Map<String, Set<String>> told() {
        return Arrays.stream(Sources.read("docs/data.md").split("(?m)^## "))
                .skip(1)
                .collect(Collectors.toMap(
                        part -> part.lines().findFirst().orElseThrow().strip(),
                        part -> names(ROW, part),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static Set<String> tables(String folder) {
        try (Stream<Path> scripts = Files.list(Sources.PROJECT.resolve(folder))) {
            String all = scripts.sorted()
                    .map(script ->
                            Sources.read(Sources.PROJECT.relativize(script).toString()))
                    .collect(Collectors.joining("\n"));
            Set<String> tables = names(CREATED, all);
            tables.removeAll(names(DROPPED, all));
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
