package dev.hirenow.upload.interview;

/** Why a candidate's request is refused. */
public enum Refusal {
    /** The interview does not contain this question. */
    UNKNOWN_QUESTION,
    NO_ATTEMPT_LEFT,
    /** The idempotency key was already used for another recording of this question. */
    KEY_REUSED,
    /** The candidate has not given consent yet. */
    CONSENT_NEEDED,
    /** The candidate has submitted, and this question was not reopened. */
    ALREADY_SUBMITTED,
    EXPIRED,
    /** A newer link has replaced the one that the candidate used. */
    LINK_REPLACED,
    CLOSED
}
