package dev.hirenow.e2e.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/security.md names every table without row-level security, and says why. */
class SecurityTest {

    private static final List<String> MODULES =
            List.of("common/work", "upload-service", "transcription-service", "analysis-service", "results-service");
    private static final Pattern CREATED = Pattern.compile("(?m)^create table (\\w+)");
    private static final Pattern COVERED = Pattern.compile("(?m)^alter table (\\w+) enable row level security");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[a-z_]+`(?:, `[a-z_]+`)*) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

    @Test
    void namesTheTablesOutsideOfRowLevelSecurity() throws IOException {
        Set<String> outside = found(CREATED);
        outside.removeAll(found(COVERED));
        String documented = ROW.matcher(Sources.read("docs/security.md"))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.joining());

        assertThat(NAME.matcher(documented).results().map(name -> name.group(1)))
                .containsExactlyInAnyOrderElementsOf(outside);
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> tables = new TreeSet<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Sources.PROJECT.resolve(module).resolve("src/main/resources/db"))) {
                files.filter(file -> file.toString().endsWith(".sql"))
                        .map(file ->
                                Sources.read(Sources.PROJECT.relativize(file).toString()))
                        .flatMap(text -> pattern.matcher(text).results())
                        .forEach(table -> tables.add(table.group(1)));
            }
        }
        return tables;
    }
}
