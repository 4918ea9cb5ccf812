package dev.hirenow.e2e.reflection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The native build's metadata for reflection, resources and proxies: all of META-INF/native-image on its class
 * path.
 */
final class Metadata {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "META-INF/native-image/";
    private static final String SERVICES = "META-INF/services/";

    private final Set<String> types = new HashSet<>();
    private final Set<Set<String>> proxies = new HashSet<>();
    private final List<Predicate<String>> resources = new ArrayList<>();
    private final Set<String> entries = new HashSet<>();
    private final Set<String> ownEntries = new HashSet<>();
    private final Map<String, Set<String>> providers = new HashMap<>();

    private Metadata() {}

    static Metadata of(List<Path> jars) {
        Metadata metadata = new Metadata();
        jars.forEach(metadata::read);
        return metadata;
    }

    boolean reflects(String type) {
        return types.contains(type);
    }

    boolean includes(String resource) {
        return resources.stream().anyMatch(included -> included.test(resource));
    }

    boolean makes(Set<String> interfaces) {
        return proxies.contains(interfaces);
    }

    /** Whether any jar contains the resource. */
    boolean exists(String resource) {
        return entries.contains(resource);
    }

    /** Whether it is one of our resources. */
    boolean own(String resource) {
        return ownEntries.contains(resource);
    }

    /** The implementations of a service that jars declare. */
    Set<String> providers(String service) {
        return providers.getOrDefault(service, Set.of());
    }

    private void read(Path path) {
        try (JarFile jar = new JarFile(path.toFile())) {
            boolean ours = path.getFileName().toString().matches(".*dev\\.hirenow\\..*|.*-runner\\.jar");
            for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
                JarEntry entry = all.nextElement();
                String name = entry.getName();
                entries.add(name);
                if (ours && !name.endsWith(".class")) {
                    ownEntries.add(name);
                }
                if (name.startsWith(FOLDER) && name.endsWith(".json")) {
                    file(name, JSON.readTree(jar.getInputStream(entry)));
                } else if (name.startsWith(SERVICES) && !entry.isDirectory()) {
                    service(
                            name.substring(SERVICES.length()),
                            new String(jar.getInputStream(entry).readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    private void service(String name, String file) {
        file.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(line ->
                        providers.computeIfAbsent(name, _ -> new TreeSet<>()).add(line));
    }

    private void file(String name, JsonNode content) {
        if (name.endsWith("/reachability-metadata.json")) {
            content.path("reflection").forEach(this::type);
            content.path("resources").forEach(this::resource);
        } else if (name.endsWith("reflect-config.json")) {
            content.forEach(this::type);
        } else if (name.endsWith("resource-config.json")) {
            JsonNode found = content.path("resources");
            (found.isArray() ? found : found.path("includes")).forEach(this::resource);
            content.path("globs").forEach(this::resource);
        } else if (name.endsWith("proxy-config.json")) {
            content.forEach(proxy -> proxies.add(names(proxy.has("interfaces") ? proxy.path("interfaces") : proxy)));
        }
    }

    private void type(JsonNode type) {
        JsonNode named = type.has("type") ? type.path("type") : type.path("name");
        if (named.has("proxy")) {
            proxies.add(names(named.path("proxy")));
        } else {
            types.add(named.asText());
        }
    }

    private void resource(JsonNode resource) {
        if (resource.has("pattern")) {
            resources.add(Pattern.compile(resource.path("pattern").asText()).asMatchPredicate());
        } else if (resource.has("glob")) {
            var glob = FileSystems.getDefault()
                    .getPathMatcher("glob:" + resource.path("glob").asText());
            resources.add(name -> glob.matches(Path.of(name)));
        }
    }

    private static Set<String> names(JsonNode array) {
        Set<String> names = new TreeSet<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }
}
