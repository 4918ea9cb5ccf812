package dev.hirenow.transcription.transcript;

import java.nio.file.Path;

import io.smallrye.mutiny.Uni;

/** Room on the local disk for the files of one job. */
public interface Spool {

    /** A new empty folder. */
    Uni<Path> open();

    /** Removes the folder with all that is in it. */
    Uni<Void> clear(Path folder);
}
