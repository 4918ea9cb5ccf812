package dev.hirenow.transcription.transcript;

import java.nio.file.Path;
import java.util.List;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.MissingPart;

/** Makes the copies of a recording. */
public interface MediaPreparation {

    /** Reads the recording and writes its copies into the folder. */
    Uni<Result> prepare(Path recording, Path folder);

    /** The result of the preparation. */
    sealed interface Result {}

    /**
     * The copies were made.
     *
     * @param playback seekable copy
     * @param audio null if nothing in the recording is audible
     * @param durationMs length in milliseconds
     * @param audibleMs milliseconds that are audible; 0 without an audio track
     * @param missing what the recording lacks
     * @param pictureWaits whether the playback copy has audio only until its video has been encoded
     */
    record Made(
            MediaFile playback,
            @Nullable MediaFile audio,
            long durationMs,
            long audibleMs,
            List<MissingPart> missing,
            boolean pictureWaits)
            implements Result {

        /** Copies the parts. */
        public Made {
            missing = List.copyOf(missing);
        }

        /** A result whose playback copy is complete. */
        public Made(
                MediaFile playback,
                @Nullable MediaFile audio,
                long durationMs,
                long audibleMs,
                List<MissingPart> missing) {
            this(playback, audio, durationMs, audibleMs, missing, false);
        }
    }

    /** No attempt could make copies of this recording. */
    record Unusable(TranscriptionFailureReason reason) implements Result {}

    /** The run timed out or was killed, which says nothing about the recording. */
    record CutShort() implements Result {}

    /** The media program does not run on this machine, which says nothing about the recording. */
    record ProgramUnusable(String trouble) implements Result {}
}
