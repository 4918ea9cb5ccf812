package dev.hirenow.transcription.transcript;

import java.nio.file.Path;

import io.smallrye.mutiny.Uni;

/** Encodes a playback copy whose video every browser plays, which may take long. */
public interface PlaybackVideoEncoder {

    /**
     * Reads the recording and writes the playback copy into the folder.
     *
     * @return as for {@link MediaPreparation}, without audio for the provider
     */
    Uni<MediaPreparation.Result> encode(Path recording, Path folder);
}
