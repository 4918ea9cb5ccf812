package dev.hirenow.results.oversight;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person looked at.
 *
 * @param questionId question of the answer; null for the interview as a whole
 * @param fromMs milliseconds from the start of the recording; null for the interview as a whole
 * @param toMs end of what was watched, not before {@code fromMs}; null unless WATCHED
 */
public record Viewing(
        Kind kind,
        @Nullable String questionId,
        @Nullable Integer fromMs,
        @Nullable Integer toMs) {

    /** What was looked at. */
    public enum Kind {
        /** The page of the interview was opened. */
        OPENED,
        /** Its scores were shown. */
        SCORES_SHOWN,
        /** A part of a recording was played. */
        WATCHED,
        /** A quote was opened at its second. */
        QUOTE_OPENED
    }
}
