package dev.hirenow.e2e.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's Markdown files, and what they refer to. */
final class Documents {

    // Built, downloaded or created at run time: exists only on one machine.
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".hirenow", "node_modules");
    private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");
    private static final Pattern LINK = Pattern.compile("\\[(?<text>[^\\]\\n]*)\\]\\((?<target>[^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern NAMED_TEST =
            Pattern.compile("(?<![@\\w])([A-Z]\\w*[a-z0-9]\\w*(?:Test|IT|Contract))\\b");
    // A placeholder, such as <service>, * or $HOME, is not a file name.
    private static final Predicate<String> PLACEHOLDER =
            Pattern.compile("[*<>{}$]").asPredicate();

    private Documents() {}

    /** A link of a document, with its text and its target as written. */
    record Link(Path document, String text, String target) {

        /** The file or folder, without the heading. */
        Path file() {
            String path = target.split("#", 2)[0];
            return path.isEmpty()
                    ? document
                    : Sources.PROJECT.resolve(document).resolveSibling(path).normalize();
        }

        /** The heading as an anchor; empty without one. */
        String anchor() {
            String[] parts = target.split("#", 2);
            return parts.length == 2 ? parts[1] : "";
        }
    }

    /** Whether a folder contains sources, judging by its name. */
    static boolean ours(Path folder) {
        return !NOT_OURS.contains(folder.getFileName().toString());
    }

    /** Every Markdown file of the project, relative to it. */
    static List<Path> all() {
        return files(name -> name.endsWith(".md"));
    }

    /** Every file of the project with a matching name, relative to the project. */
    static List<Path> files(Predicate<String> name) {
        Set<Path> found = new TreeSet<>();
        try {
            Files.walkFileTree(Sources.PROJECT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return ours(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (name.test(file.getFileName().toString())) {
                        found.add(Sources.PROJECT.relativize(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }

    /** The links to files of the project. */
    static List<Link> links(Path document) {
        return LINK.matcher(FENCED.matcher(text(document)).replaceAll(""))
                .results()
                .map(found -> new Link(document, found.group("text"), found.group("target")))
                .filter(link -> !link.target().contains("://"))
                .toList();
    }

    /** The anchors of a document's headings, as GitHub creates them. */
    static Set<String> anchors(Path document) {
        return HEADING.matcher(text(document))
                .results()
                .map(heading -> heading.group(1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** The code spans that look like paths below one of these folders. */
    static List<String> paths(Path document, Set<String> folders) {
        return CODE.matcher(FENCED.matcher(text(document)).replaceAll(""))
                .results()
                .flatMap(code -> Stream.of(code.group(1).split("\\s+")))
                .filter(word -> word.contains("/") && folders.contains(word.split("/", 2)[0]))
                .filter(PLACEHOLDER.negate())
                .toList();
    }

    /** The simple names of tests and test contracts in the document. */
    static Set<String> tests(Path document) {
        return NAMED_TEST
                .matcher(text(document))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path document) {
        return Sources.read(document.toString());
    }
}
