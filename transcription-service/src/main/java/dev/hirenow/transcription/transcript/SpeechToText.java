package dev.hirenow.transcription.transcript;

import java.nio.file.Path;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.work.call.Reply;

/** Somebody who writes down what is said. */
public interface SpeechToText {

    /** The most that a call with this audio may cost, in millionths of the currency unit. */
    long mostCostMicros(Audio audio);

    /**
     * Makes one call, never a second one by itself.
     *
     * @return a rejection's reason is the name of a {@link FailureReason}
     */
    Uni<Reply> listen(Audio audio);

    /** Understands a stored answer; the same bytes always give the same speech. */
    Derived derive(byte[] answer);

    /**
     * What is to be heard.
     *
     * @param file whole, on a disk
     * @param contentType such as {@code audio/ogg}
     * @param language that is spoken
     * @param durationMs how long it is
     */
    record Audio(Path file, String contentType, String language, long durationMs) {}

    /** What a stored answer says. */
    sealed interface Derived {}

    /** It was understood. */
    record Understood(Speech speech) implements Derived {}

    /** The bytes are no answer that this release can read. */
    record NotUnderstood() implements Derived {}
}
