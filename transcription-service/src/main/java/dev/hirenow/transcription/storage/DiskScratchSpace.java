package dev.hirenow.transcription.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import dev.hirenow.transcription.settings.MediaSettings;
import dev.hirenow.transcription.transcript.ScratchSpace;

/**
 * Creates a folder per job below a folder per process, so that replicas on one machine do not touch each other's
 * files.
 */
@ApplicationScoped
class DiskScratchSpace implements ScratchSpace {

    private static final Logger LOG = Logger.getLogger(DiskScratchSpace.class);

    private final Path root;
    private final Path mine;

    DiskScratchSpace(MediaSettings settings) {
        this.root = settings.spool().toAbsolutePath();
        this.mine = root.resolve(Long.toString(ProcessHandle.current().pid()));
    }

    // Runs before the workers start. A killed process left its files, and this process may have the same
    // process id.
    void clearUp(@Observes @Priority(2) StartupEvent start) throws IOException {
        Files.createDirectories(root);
        for (Path left : leftOvers()) {
            delete(left);
            LOG.infof("removed files left by process %s", left.getFileName());
        }
        Files.createDirectories(mine);
    }

    @Override
    public Uni<Path> open() {
        return onDisk(() -> {
            try {
                return Files.createTempDirectory(Files.createDirectories(mine), "job");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public Uni<Void> clear(Path folder) {
        return onDisk(() -> {
                    delete(folder);
                    return folder;
                })
                .onFailure()
                .invoke(e -> LOG.warnf("cannot delete a spool folder: %s", e.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private List<Path> leftOvers() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> folder.equals(mine) || !alive(folder))
                    .toList();
        }
    }

    private static boolean alive(Path folder) {
        try {
            return ProcessHandle.of(Long.parseLong(folder.getFileName().toString()))
                    .map(ProcessHandle::isAlive)
                    .orElse(false);
        } catch (NumberFormatException e) {
            // Not a folder of this spool, so not deleted.
            return true;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Uni<T> onDisk(Supplier<T> work) {
        return VertxContextRestorer.after(
                Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }
}
