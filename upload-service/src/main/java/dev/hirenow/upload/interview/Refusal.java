package dev.hirenow.upload.interview;

/** Why a candidate's wish is not carried out. */
public enum Refusal {
    /** The interview does not ask this question. */
    UNKNOWN_QUESTION,
    NO_ATTEMPT_LEFT,
    /** The answers were submitted and this question was not reopened. */
    ALREADY_SUBMITTED,
    EXPIRED,
    CLOSED
}
