package dev.hirenow.e2e.packages;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.hirenow.local.parts.StackPaths;

/**
 * The input of a service's native build, prepared without building.
 *
 * @param folder {@code target/native-sources} of the service
 */
public record NativeSources(Path folder) {

    private static final Path PROJECT = StackPaths.findProject();
    private static final List<String> COMMON = List.of("common/facts", "common/work", "common/web");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The input of this service's build. */
    public static NativeSources of(String service) {
        return new NativeSources(PROJECT.resolve(service + "-service/target/native-sources"));
    }

    /** Whether it was made from the service's current state. */
    public boolean prepared() {
        File made = folder.resolve("native-image.args").toFile();
        Path service = folder.resolve("../../src/main");
        return Stream.concat(Stream.of(service), COMMON.stream().map(module -> PROJECT.resolve(module + "/src/main")))
                .flatMap(sources -> files(sources).stream())
                .allMatch(source -> source.toFile().lastModified() < made.lastModified());
    }

    /** Names of all types registered for reflection. */
    Set<String> reflected() {
        Set<String> names = new TreeSet<>();
        for (JsonNode type : json("reflect-config.json")) {
            names.add(type.path("name").asText());
        }
        return names;
    }

    /** Whether the image contains this resource. */
    boolean includes(String resource) {
        for (JsonNode include : json("resource-config.json").path("resources").path("includes")) {
            String pattern = include.path("pattern").asText();
            if (Pattern.matches(pattern, resource)) {
                return true;
            }
        }
        Path path = Path.of(resource);
        return globs().stream()
                .anyMatch(glob ->
                        FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(path));
    }

    /** The resources in our own jars' metadata, which the compiler reads in addition to Quarkus' configuration. */
    private Set<String> globs() {
        Set<String> globs = new TreeSet<>();
        ownMetadata("reachability-metadata.json").forEach(file -> {
            for (JsonNode named : parsed(file).path("resources")) {
                globs.add(named.path("glob").asText());
            }
        });
        return globs;
    }

    /**
     * The jars that the compiler reads, in its order: those that Quarkus generated or changed come before the
     * libraries.
     */
    public List<Path> classPath() {
        Path runner = runner();
        try (JarFile jar = new JarFile(runner.toFile())) {
            List<Path> jars = new ArrayList<>(List.of(runner));
            String libraries = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            Stream.of(libraries.strip().split("\\s+")).map(folder::resolve).forEach(jars::add);
            return jars;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> libraries() {
        return files(folder.resolve("lib")).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    /** Classes and packages that are initialised at image start, by our own files. */
    public Set<String> initialisedAtRunTime() {
        Set<String> names = new TreeSet<>();
        ownMetadata("native-image.properties")
                .forEach(text -> names.addAll(List.of(text.replaceAll("(?s).*--initialize-at-run-time=(\\S+).*", "$1")
                        .split(","))));
        return names;
    }

    /** The contents of all files with this name in our own jars' native-image metadata. */
    private List<String> ownMetadata(String name) {
        return classPath().stream()
                .filter(jar -> {
                    String file = jar.getFileName().toString();
                    return file.contains("dev.hirenow.common-") || file.endsWith("-runner.jar");
                })
                .flatMap(jar -> metadata(jar, name).stream())
                .toList();
    }

    private static List<String> metadata(Path jar, String name) {
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            return files(zip.getPath("META-INF/native-image/dev.hirenow")).stream()
                    .filter(file -> file.endsWith(name))
                    .map(NativeSources::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resources of the service and of common below these folders. */
    static List<String> resources(String service, String... below) {
        List<String> found = new ArrayList<>();
        Stream.concat(Stream.of(service + "-service"), COMMON.stream()).forEach(module -> {
            Path root = PROJECT.resolve(module).resolve("src/main/resources");
            for (String folder : below) {
                files(root.resolve(folder))
                        .forEach(file -> found.add(root.relativize(file).toString()));
            }
        });
        // Used for database setup and by tests, never by a service.
        found.removeIf(name -> name.equals("db/roles.sql") || name.endsWith(".schema.json"));
        return found;
    }

    /** The main sources of the service. */
    static List<String> code(String service) {
        return files(PROJECT.resolve(service + "-service/src/main/java")).stream()
                .map(NativeSources::text)
                .toList();
    }

    private Path runner() {
        return files(folder).stream()
                .filter(file ->
                        file.getParent().equals(folder) && file.toString().endsWith("-runner.jar"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode json(String name) {
        return parsed(inside(runner(), "META-INF/native-image/" + name));
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inside(Path jar, String name) {
        try (FileSystem zip = FileSystems.newFileSystem(jar);
                InputStream in = Files.newInputStream(zip.getPath(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
