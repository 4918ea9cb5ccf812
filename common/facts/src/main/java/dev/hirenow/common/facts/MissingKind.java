package dev.hirenow.common.facts;

/** What a recording does not have. */
public enum MissingKind {
    /** Sound, while the picture goes on or there is none at all. */
    SOUND,
    /** The picture, while the sound goes on. */
    PICTURE,
    /** Both: nothing was recorded. */
    RECORDING,
    /** Nothing was recorded for so long that the time was left out of the copies. */
    CLOSED,
    /** The end, which the recording announces and does not have. */
    END
}
