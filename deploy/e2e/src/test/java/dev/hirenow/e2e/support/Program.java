package dev.hirenow.e2e.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program that some tests need and that not every machine has. */
public enum Program {
    CHROMIUM("chromium", "chromium", "chromium-browser", "google-chrome"),
    /** Chromium without its own windows: half the processor time. Without it, {@link #CHROMIUM} takes its place. */
    CHROMIUM_HEADLESS_SHELL("chromium-headless-shell", "chromium-headless-shell"),
    NGINX("nginx-light", "nginx"),
    OPENSSL("openssl", "openssl"),
    PROMTOOL("prometheus", "promtool"),
    SYSTEMD_ANALYZE("systemd", "systemd-analyze");

    // Not on an ordinary user's PATH, but Debian installs servers there.
    private static final String SERVERS = "/usr/sbin";

    private final String debianPackage;
    private final List<String> names;

    Program(String debianPackage, String... names) {
        this.debianPackage = debianPackage;
        this.names = List.of(names);
    }

    /** Its path, under the first of its names that exists. */
    public Optional<Path> find() {
        return names.stream()
                .flatMap(Program::places)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Its path. */
    public Path path() {
        return find().orElseThrow(() -> new IllegalStateException(missing()));
    }

    /** The message if it is missing; {@code ./hirenow test} builds its list from it. */
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
