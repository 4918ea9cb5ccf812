package dev.hirenow.local.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.hirenow.local.process.Failure;
import dev.hirenow.local.stack.Progress;

/** Looks every other second for what holds an interview up, says what is new, and gives up where waiting is in vain. */
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
     * Looks, unless it has just looked.
     *
     * @throws Failure with the reason when waiting longer would not help
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

    /** What still held it up at the last look, for the end of a sentence. */
    String lastWords() {
        return last.isEmpty() ? "" : ": " + last.getLast().text();
    }
}
