package dev.hirenow.upload.answer;

/** Why the bytes of a recording are refused. */
public enum RecordingDefect {
    EMPTY,
    TOO_LARGE,
    /** The request declares no media type, or an unsupported one. */
    UNKNOWN_TYPE,
    /** The bytes do not match the declared media type. */
    OTHER_TYPE,
    /** The client disconnected before the end of the recording. */
    BROKEN_OFF,
    /** The bytes do not match the SHA-256 that the client announced. */
    DAMAGED
}
