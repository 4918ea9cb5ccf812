package dev.hirenow.e2e.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every file, heading, class or test that a document names exists. */
class DocumentPathsTest {

    // The names of earlier releases stay in the history.
    private static final Path HISTORY = Path.of("CHANGELOG.md");
    // Created by the first run of deploy/compose/up.
    private static final Set<String> WRITTEN_LATER = Set.of("deploy/compose/.env");
    private static final String JAVA = ".java";

    private static final List<Path> DOCUMENTS = Documents.all();

    @Test
    void everyLinkLeadsToAFileAndItsHeading() {
        List<String> broken = new ArrayList<>();
        int looked = 0;
        for (Path document : DOCUMENTS) {
            for (Documents.Link link : Documents.links(document)) {
                looked++;
                if (!leadsSomewhere(link)) {
                    broken.add(document + ": " + link.target());
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(looked).as("links").isGreaterThan(250);
    }

    @Test
    void everyLinkToAClassIsCalledAsTheClass() {
        List<Documents.Link> classes = DOCUMENTS.stream()
                .flatMap(document -> Documents.links(document).stream())
                .filter(link -> link.target().endsWith(JAVA))
                .toList();

        assertThat(classes).hasSizeGreaterThan(100).allSatisfy(link -> assertThat(
                        "/" + link.target().replace(JAVA, ""))
                .as("%s: [%s]", link.document(), link.text())
                .endsWith("/" + link.text()));
    }

    @Test
    void everyPathThatIsNamedExists() {
        Set<String> folders = topFolders();
        List<String> missing = new ArrayList<>();
        int looked = 0;
        for (Path document : named()) {
            for (String path : Documents.paths(document, folders)) {
                looked++;
                if (!path.contains("/target/")
                        && !WRITTEN_LATER.contains(path)
                        && !Files.exists(Sources.PROJECT.resolve(path))) {
                    missing.add(document + ": " + path);
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(looked).as("paths").isGreaterThan(40);
    }

    @Test
    void everyTestThatIsNamedIsAClass() {
        Set<String> classes = Documents.files(name -> name.endsWith(JAVA)).stream()
                .map(file -> file.getFileName().toString().replace(JAVA, ""))
                .collect(Collectors.toSet());
        List<String> missing = named().stream()
                .flatMap(document -> Documents.tests(document).stream()
                        .filter(test -> !classes.contains(test))
                        .map(test -> document + ": " + test))
                .toList();

        assertThat(missing).isEmpty();
        assertThat(named().stream()
                        .mapToInt(document -> Documents.tests(document).size())
                        .sum())
                .as("tests")
                .isGreaterThan(100);
    }

    @Test
    void everyModuleSaysWhatItIs() {
        List<Path> modules = Documents.files("pom.xml"::equals);

        assertThat(modules).hasSizeGreaterThan(10).allSatisfy(pom -> assertThat(
                        Sources.PROJECT.resolve(pom).resolveSibling("README.md"))
                .exists());
    }

    private static boolean leadsSomewhere(Documents.Link link) {
        Path file = Sources.PROJECT.resolve(link.file());
        return Files.exists(file)
                && (link.anchor().isEmpty()
                        || Documents.anchors(Sources.PROJECT.relativize(file)).contains(link.anchor()));
    }

    private static List<Path> named() {
        return DOCUMENTS.stream().filter(document -> !document.equals(HISTORY)).toList();
    }

    private static Set<String> topFolders() {
        try (Stream<Path> entries = Files.list(Sources.PROJECT)) {
            return entries.filter(Files::isDirectory)
                    .filter(Documents::ours)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
