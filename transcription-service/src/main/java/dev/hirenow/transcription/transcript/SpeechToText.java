package dev.hirenow.transcription.transcript;

import java.nio.file.Path;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.work.call.ProviderCallOutcome;

/** A speech recognition provider. */
public interface SpeechToText {

    /** The maximum cost of a call with this audio, in millionths of the currency unit. */
    long mostCostMicros(Audio audio);

    /**
     * Makes exactly one call, without retries.
     *
     * @return the reply; the reason of a rejection is the name of a {@link TranscriptionFailureReason}
     */
    Uni<ProviderCallOutcome> listen(Audio audio);

    /** Parses a stored response; the same bytes always give the same speech. */
    Derived derive(byte[] answer);

    /**
     * The audio to transcribe.
     *
     * @param file complete local file
     * @param contentType such as {@code audio/ogg}
     * @param language the spoken language
     * @param durationMs its length in milliseconds
     */
    record Audio(Path file, String contentType, String language, long durationMs) {}

    /** The result of parsing a stored response. */
    sealed interface Derived {}

    /** The response was parsed. */
    record Understood(RecognisedSpeech speech) implements Derived {}

    /** This release cannot parse the bytes. */
    record NotUnderstood() implements Derived {}
}
