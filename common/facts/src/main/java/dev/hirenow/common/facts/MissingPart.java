package dev.hirenow.common.facts;

/**
 * A part of a recording that was lost before it arrived; it is no silence.
 *
 * @param kind what is missing
 * @param atMs where, in milliseconds on the time line of the playback copy
 * @param lengthMs for how long, in milliseconds
 * @param duringSpeech whether somebody spoke right before or behind it, so that words are missing
 */
public record MissingPart(MissingKind kind, long atMs, long lengthMs, boolean duringSpeech) {

    /** Refuses missing and impossible values. */
    public MissingPart {
        Require.present(kind, "kind");
        Require.atLeast(atMs, 0, "atMs");
        Require.atLeast(lengthMs, 1, "lengthMs");
    }
}
