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

    /** What became of it. */
    sealed interface Result {}

    /**
     * The copies are made.
     *
     * @param playback seekable copy
     * @param audio null when no sound can be heard of the recording
     * @param durationMs length in milliseconds
     * @param audibleMs milliseconds in which something can be heard; 0 without an audio track
     * @param missing what the recording lacks
     * @param pictureWaits whether the playback has only the sound as yet, since its picture has to be encoded
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

        /** With all that there is to see. */
        public Made(
                MediaFile playback,
                @Nullable MediaFile audio,
                long durationMs,
                long audibleMs,
                List<MissingPart> missing) {
            this(playback, audio, durationMs, audibleMs, missing, false);
        }
    }

    /** Nobody could make copies of this. */
    record Unusable(FailureReason reason) implements Result {}

    /** It took too long or was killed, which says nothing about the recording. */
    record CutShort() implements Result {}

    /** The program that makes the copies does not run on this machine, which says nothing about the recording. */
    record ProgramUnusable(String trouble) implements Result {}
}
