package dev.hirenow.results.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;

/** What became of the speech in a recording. */
public sealed interface Transcription {

    /** Nothing is known yet. */
    record Pending() implements Transcription {}

    /** There is a transcript, perhaps without words. */
    record Ready(TranscriptReady fact) implements Transcription {}

    /** There will be none without a human. */
    record Failed(TranscriptionFailed fact) implements Transcription {}

    /** The copy that a browser can play and seek in; null while or where there is none. */
    default @Nullable MediaObject playback() {
        return switch (this) {
            case Pending() -> null;
            case Ready(var fact) -> fact.playback();
            case Failed(var fact) -> fact.playback();
        };
    }

    /** What the recording lacks; empty while or where nothing is known of that. */
    default List<MissingPart> missing() {
        List<MissingPart> parts =
                switch (this) {
                    case Pending() -> null;
                    case Ready(var fact) -> fact.missing();
                    case Failed(var fact) -> fact.missing();
                };
        return parts == null ? List.of() : parts;
    }

    /** Length of the recording in milliseconds; null while or where it is not known. */
    default @Nullable Long durationMs() {
        return switch (this) {
            case Pending() -> null;
            case Ready(var fact) -> fact.durationMs();
            case Failed(var fact) -> fact.durationMs();
        };
    }
}
