package dev.hirenow.common.facts;

/** Why a submission was made. */
public enum SubmissionCause {
    FIRST,
    QUESTION_REOPENED,
    ASK_AGAIN,
    RUBRIC_CHANGED
}
