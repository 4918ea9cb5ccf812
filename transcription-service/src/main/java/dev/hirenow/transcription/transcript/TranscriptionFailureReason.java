package dev.hirenow.transcription.transcript;

/** Why an answer has no transcript until a human intervenes; published as the reason code. */
public enum TranscriptionFailureReason {
    /** The bytes are not a readable recording. */
    CORRUPT_RECORDING,
    /** The recording exceeds the maximum length. */
    RECORDING_TOO_LONG,
    /** The recording is not in the object store. */
    RECORDING_MISSING,
    /** Making the copies repeatedly timed out or was interrupted. */
    PREPARATION_FAILED,
    /** The provider does not support the answer's language. */
    LANGUAGE_NOT_SUPPORTED,
    /** The provider rejected the request itself. */
    REQUEST_REFUSED,
    /** The provider repeatedly did not receive the complete audio. */
    UPLOAD_INTERRUPTED,
    /** The provider failed as often as calls for one answer may be billed. */
    PROVIDER_FAILED,
    /** The provider was busy, or refused our account, until the retry period ended. */
    PROVIDER_UNAVAILABLE,
    /** Every attempt failed because of a fault in this system, not in the recording. */
    COULD_NOT_BE_PROCESSED,
    /** An operator cancelled the job. */
    CANCELLED
}
