package dev.hirenow.e2e.reflection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The lookups of a running service that its native build does not know. */
final class Unregistered {

    private static final String OURS = "dev.hirenow.";

    // Settings that Quarkus reads and records at build time.
    private static final String RECORDED = "META-INF/microprofile-config.properties";

    // The JDK's logging backend: without a provider it logs itself. Our code does not use it.
    private static final String OPTIONAL_SERVICE = "java.lang.System$LoggerFinder";

    private final List<Lookup> running;
    private final Metadata known;

    Unregistered(List<Lookup> seen, Metadata known) {
        this.running = seen.stream().filter(Lookup::running).toList();
        this.known = known;
    }

    /** All of them, including optional lookups by libraries. */
    List<Lookup> all() {
        return Stream.of(
                        running.stream()
                                .filter(lookup -> lookup.is("members") || lookup.is("type"))
                                .filter(lookup -> !known.reflects(lookup.subject())),
                        running.stream().filter(lookup -> lookup.is("resource")).filter(this::leftOut),
                        services().stream(),
                        proxies().stream(),
                        serialised().stream())
                .flatMap(lookups -> lookups)
                .toList();
    }

    List<Lookup> ownMembers() {
        return running.stream()
                .filter(lookup -> lookup.is("members") && lookup.subject().startsWith(OURS))
                .filter(lookup -> !known.reflects(lookup.subject()))
                .toList();
    }

    List<Lookup> ownResources() {
        return running.stream()
                .filter(lookup -> lookup.is("resource"))
                .filter(lookup -> known.own(path(lookup)))
                .filter(this::leftOut)
                .toList();
    }

    List<Lookup> services() {
        return running.stream()
                .filter(lookup -> lookup.is("service"))
                .filter(lookup -> !registered(lookup.subject()))
                .toList();
    }

    List<Lookup> proxies() {
        return running.stream()
                .filter(lookup -> lookup.is("proxy"))
                .filter(lookup ->
                        !known.makes(new TreeSet<>(Set.of(lookup.subject().split(",")))))
                .toList();
    }

    List<Lookup> serialised() {
        return running.stream().filter(lookup -> lookup.is("serialised")).toList();
    }

    private boolean registered(String service) {
        Set<String> providers = known.providers(service);
        return service.equals(OPTIONAL_SERVICE)
                || providers.isEmpty()
                || known.includes("META-INF/services/" + service)
                        && providers.stream().allMatch(known::reflects);
    }

    private boolean leftOut(Lookup resource) {
        String path = path(resource);
        return known.exists(path) && !known.includes(path) && !path.equals(RECORDED);
    }

    private static String path(Lookup resource) {
        return resource.subject().replaceFirst("^/", "");
    }
}
