package dev.hirenow.upload.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.file.OpenOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.hirenow.upload.answer.VideoStoreUnavailable;
import dev.hirenow.upload.settings.UploadSettings;

/** The folder for spooled parts. */
@ApplicationScoped
class PartSpoolFolder {

    private final Vertx vertx;
    private final Path folder;
    // Older files were left by a killed process. Newer ones may belong to another replica that shares the
    // folder.
    private final Duration longest;

    PartSpoolFolder(Vertx vertx, UploadSettings settings) {
        this.vertx = vertx;
        this.folder = settings.spool();
        this.longest = settings.longest();
    }

    void prepare(@Observes StartupEvent start) {
        Instant limit = Instant.now().minus(longest);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    if (file.getFileName().toString().endsWith(".part")
                            && Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the spool folder for recordings: " + folder, e);
        }
    }

    /** Creates a new file. */
    Uni<UploadPartFile> open() {
        Path path = folder.resolve(UUID.randomUUID() + ".part");
        OpenOptions fresh = new OpenOptions().setRead(false).setCreateNew(true).setPerms("rw-------");
        return Uni.createFrom()
                .completionStage(
                        () -> vertx.fileSystem().open(path.toString(), fresh).toCompletionStage())
                .map(file -> new UploadPartFile(vertx.fileSystem(), path, file))
                .onFailure()
                .transform(VideoStoreUnavailable::new);
    }
}
