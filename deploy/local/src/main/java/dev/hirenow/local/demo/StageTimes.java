package dev.hirenow.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The duration of each stage, as measured from outside. */
final class StageTimes {
    private record Stage(String name, Duration took) {}

    private final List<Stage> ended = new ArrayList<>();
    private Instant began = Instant.now();

    /** Records the stage that has just ended; the next one starts now. */
    void end(String name) {
        Instant now = Instant.now();
        ended.add(new Stage(name, Duration.between(began, now)));
        began = now;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", "Duration of each stage:"));
        ended.forEach(stage -> lines.add("  %7.2f s  %s".formatted(stage.took().toMillis() / 1_000.0, stage.name())));
        return lines;
    }
}
