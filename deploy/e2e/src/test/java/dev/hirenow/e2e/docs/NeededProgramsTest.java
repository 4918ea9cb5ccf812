package dev.hirenow.e2e.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A test that needs a program says so, so that it is skipped on a machine without it instead of failing. */
class NeededProgramsTest {

    private static final Path TESTS = Sources.PROJECT.resolve("deploy/e2e/src/test/java");
    private static final Map<String, String> NEEDED_BY =
            Map.of("Chromium.", "Program.CHROMIUM", "Nginx.", "Program.NGINX");

    @Test
    void everyTestNamesTheProgramsThatItStarts() throws IOException {
        List<Path> tests = tests();

        assertThat(tests).hasSizeGreaterThan(20);
        NEEDED_BY.forEach((use, program) -> assertThat(tests)
                .filteredOn(test -> text(test).contains(use))
                .allSatisfy(test -> assertThat(text(test)).contains("@Needs(").contains(program)));
    }

    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> !file.endsWith("NeededProgramsTest.java"))
                    .toList();
        }
    }

    private static String text(Path test) {
        return Sources.read(Sources.PROJECT.relativize(test).toString());
    }
}
