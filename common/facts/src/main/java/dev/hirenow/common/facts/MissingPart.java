package dev.hirenow.common.facts;

/**
 * A part of a recording that was lost before it arrived. It is not silence.
 *
 * @param kind what is missing
 * @param atMs position in milliseconds on the time line of the playback copy
 * @param lengthMs duration in milliseconds
 * @param duringSpeech whether somebody spoke right before or after it, so that words are missing
 */
public record MissingPart(MissingKind kind, long atMs, long lengthMs, boolean duringSpeech) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public MissingPart {
        Require.present(kind, "kind");
        Require.atLeast(atMs, 0, "atMs");
        Require.atLeast(lengthMs, 1, "lengthMs");
    }
}
