package dev.hirenow.local.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.stack.ProgressListener;

/** Checks every other second what delays an interview, reports changes, and gives up when waiting is pointless. */
final class StallWatchdog {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Blockers blockers;
    private final ProgressListener progress;
    private Instant lastLook = Instant.EPOCH;
    private List<Blocker> last = List.of();

    StallWatchdog(Blockers blockers, ProgressListener progress) {
        this.blockers = blockers;
        this.progress = progress;
    }

    /**
     * Checks, unless the last check was very recent.
     *
     * @throws LauncherFailure with the reason if waiting longer would not help
     */
    void look(String interview, Path logs) {
        if (Duration.between(lastLook, Instant.now()).compareTo(BETWEEN_LOOKS) < 0) {
            return;
        }
        List<Blocker> found = blockers.of(interview);
        found.stream().filter(blocker -> !last.contains(blocker)).forEach(blocker -> progress.done(blocker.text()));
        last = found;
        lastLook = Instant.now();
        found.stream().filter(Blocker::lasting).findFirst().ifPresent(blocker -> {
            throw new LauncherFailure(blocker.text(), logs);
        });
    }

    /** The obstacle at the last check, to append to a sentence. */
    String lastWords() {
        return last.isEmpty() ? "" : ": " + last.getLast().text();
    }
}
