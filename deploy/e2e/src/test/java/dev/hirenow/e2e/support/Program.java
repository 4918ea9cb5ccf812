package dev.hirenow.e2e.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program that a part of the tests needs and that not every machine has. */
public enum Program {
    CHROMIUM("chromium", "chromium", "chromium-browser", "google-chrome"),
    NGINX("nginx-light", "nginx"),
    OPENSSL("openssl", "openssl"),
    PROMTOOL("prometheus", "promtool"),
    SYSTEMD_ANALYZE("systemd", "systemd-analyze");

    // Not on an ordinary user's PATH, but where Debian has the servers.
    private static final String SERVERS = "/usr/sbin";

    private final String debianPackage;
    private final List<String> names;

    Program(String debianPackage, String... names) {
        this.debianPackage = debianPackage;
        this.names = List.of(names);
    }

    /** Where it is, under the first of its names. */
    public Optional<Path> find() {
        return names.stream()
                .flatMap(Program::places)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Where it is. */
    public Path path() {
        return find().orElseThrow(() -> new IllegalStateException(missing()));
    }

    /** What is said where it is missing; {@code ./hirenow test} makes its list of these words. */
    String missing() {
        return names.getFirst() + " is not installed: apt-get install " + debianPackage;
    }

    private static Stream<Path> places(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(path.split(":")), Stream.of(SERVERS))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name));
    }
}
