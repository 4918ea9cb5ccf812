package dev.hirenow.transcription.transcript;

/** Why an answer gets no transcript unless a human does something; published as the reason code. */
public enum FailureReason {
    /** The bytes are not a recording that can be read. */
    CORRUPT_RECORDING,
    /** The recording is longer than is transcribed. */
    RECORDING_TOO_LONG,
    /** The recording is not in the object store. */
    RECORDING_MISSING,
    /** Making the copies took too long or was cut short, again and again. */
    PREPARATION_FAILED,
    /** The provider does not know the language of the answer. */
    LANGUAGE_NOT_SUPPORTED,
    /** The provider refuses the request as it is. */
    REQUEST_REFUSED,
    /** The audio did not get through to the provider, again and again. */
    UPLOAD_INTERRUPTED,
    /** The provider failed as often as it may be paid for one answer. */
    PROVIDER_FAILED,
    /** The provider had no time for this answer, or refused our account, for as long as we keep asking. */
    PROVIDER_UNAVAILABLE,
    /** Every attempt failed by a fault of this system, not of the recording. */
    COULD_NOT_BE_PROCESSED,
    /** An operator gave the job up. */
    CANCELLED
}
