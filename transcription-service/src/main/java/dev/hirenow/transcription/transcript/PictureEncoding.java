package dev.hirenow.transcription.transcript;

import java.nio.file.Path;

import io.smallrye.mutiny.Uni;

/** Makes a playback copy whose picture every browser plays, however long that takes. */
public interface PictureEncoding {

    /**
     * Reads the recording and writes the playback into the folder.
     *
     * @return as {@link MediaPreparation} has it, with no audio for the provider
     */
    Uni<MediaPreparation.Result> encode(Path recording, Path folder);
}
