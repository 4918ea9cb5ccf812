package dev.hirenow.transcription.transcript;

import java.nio.file.Path;

import io.smallrye.mutiny.Uni;

/** Local disk space for the files of one job. */
public interface ScratchSpace {

    /** Creates an empty folder. */
    Uni<Path> open();

    /** Deletes the folder and everything in it. */
    Uni<Void> clear(Path folder);
}
