package dev.hirenow.local.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.hirenow.local.process.Failure;
import dev.hirenow.local.stack.Progress;

/** Checks every other second what delays an interview, reports changes, and gives up when waiting is pointless. */
final class Watch {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Obstacles obstacles;
    private final Progress progress;
    private Instant lastLook = Instant.EPOCH;
    private List<Obstacle> last = List.of();

    Watch(Obstacles obstacles, Progress progress) {
        this.obstacles = obstacles;
        this.progress = progress;
    }

    /**
     * Checks, unless the last check was very recent.
     *
     * @throws Failure with the reason if waiting longer would not help
     */
    void look(String interview, Path logs) {
        if (Duration.between(lastLook, Instant.now()).compareTo(BETWEEN_LOOKS) < 0) {
            return;
        }
        List<Obstacle> found = obstacles.of(interview);
        found.stream().filter(obstacle -> !last.contains(obstacle)).forEach(obstacle -> progress.done(obstacle.text()));
        last = found;
        lastLook = Instant.now();
        found.stream().filter(Obstacle::lasting).findFirst().ifPresent(obstacle -> {
            throw new Failure(obstacle.text(), logs);
        });
    }

    /** The obstacle at the last check, to append to a sentence. */
    String lastWords() {
        return last.isEmpty() ? "" : ": " + last.getLast().text();
    }
}
