package dev.hirenow.results.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;

/** State of a recording's transcription. */
public sealed interface TranscriptionStatus {

    /** Neither a transcript nor a failure is known. */
    record Pending() implements TranscriptionStatus {}

    /** There is a transcript, which may have no words. */
    record Ready(TranscriptReady fact) implements TranscriptionStatus {}

    /** There will be no transcript unless a person acts. */
    record Failed(TranscriptionFailed fact) implements TranscriptionStatus {}

    /** The playback copy, which browsers can play and seek in; null if there is none (yet). */
    default @Nullable MediaObject playback() {
        return switch (this) {
            case Pending() -> null;
            case Ready(var fact) -> fact.playback();
            case Failed(var fact) -> fact.playback();
        };
    }

    /** Parts that the recording lacks; empty if none is known (yet). */
    default List<MissingPart> missing() {
        List<MissingPart> parts =
                switch (this) {
                    case Pending() -> null;
                    case Ready(var fact) -> fact.missing();
                    case Failed(var fact) -> fact.missing();
                };
        return parts == null ? List.of() : parts;
    }

    /** Length of the recording in milliseconds; null if unknown. */
    default @Nullable Long durationMs() {
        return switch (this) {
            case Pending() -> null;
            case Ready(var fact) -> fact.durationMs();
            case Failed(var fact) -> fact.durationMs();
        };
    }
}
