package dev.hirenow.transcription.transcript;

import java.nio.file.Path;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

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
     * @param audio null when the recording has no audio track
     * @param durationMs length in milliseconds
     * @param audibleMs milliseconds in which something can be heard; 0 without an audio track
     */
    record Made(MediaFile playback, @Nullable MediaFile audio, long durationMs, long audibleMs) implements Result {}

    /** Nobody could make copies of this. */
    record Unusable(FailureReason reason) implements Result {}

    /** It took too long or was killed, which says nothing about the recording. */
    record CutShort() implements Result {}

    /** The program that makes the copies does not run on this machine, which says nothing about the recording. */
    record ProgramUnusable(String trouble) implements Result {}
}
