package dev.hirenow.upload.interview;

/** Why a candidate's wish is not carried out. */
public enum Refusal {
    /** The interview does not ask this question. */
    UNKNOWN_QUESTION,
    NO_ATTEMPT_LEFT,
    /** The sender's key belongs to another recording of this question. */
    KEY_REUSED,
    /** Answers are taken only from candidates who agreed to the notice. */
    CONSENT_NEEDED,
    /** The answers were submitted and this question was not reopened. */
    ALREADY_SUBMITTED,
    EXPIRED,
    /** A newer link was issued than the one that the candidate came by. */
    LINK_REPLACED,
    CLOSED
}
