package dev.hirenow.common.facts;

/** What a recording lacks. */
public enum MissingKind {
    /** Sound, while there is a picture, or the whole recording is without a picture. */
    SOUND,
    /** Picture, while there is sound. */
    PICTURE,
    /** Both sound and picture. */
    RECORDING,
    /** Both, for so long that the copies leave the time out. */
    CLOSED,
    /** The end: the recording is shorter than its header announces. */
    END
}
