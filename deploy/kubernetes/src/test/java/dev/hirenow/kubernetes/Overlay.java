package dev.hirenow.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** An overlay that can be applied to a cluster. */
enum Overlay {
    LOCAL,
    PRODUCTION,
    MANAGED;

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<Overlay, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

    List<Manifest> manifests() {
        return RENDERED.computeIfAbsent(this, overlay -> parse(Kubectl.kustomize(overlay.folder())));
    }

    String folder() {
        return "overlays/" + name().toLowerCase();
    }

    Stream<Manifest> all(String kind) {
        return manifests().stream().filter(manifest -> manifest.kind().equals(kind));
    }

    boolean has(String kind, String name) {
        return all(kind).anyMatch(manifest -> manifest.name().equals(name));
    }

    Manifest the(String kind, String name) {
        return all(kind)
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + " has no " + kind + " " + name));
    }

    /** All workloads of ours: the services, their migrations, and in LOCAL the substitutes for external systems. */
    Stream<Manifest> workloads() {
        return Stream.concat(all("Deployment"), all("Job"));
    }

    static List<Manifest> parse(String rendered) {
        List<Manifest> manifests = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(rendered)) {
            documents.forEachRemaining(document -> manifests.add(new Manifest(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return manifests;
    }
}
