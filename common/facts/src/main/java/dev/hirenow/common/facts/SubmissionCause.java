package dev.hirenow.common.facts;

/** Why a submission was created. */
public enum SubmissionCause {
    FIRST,
    QUESTION_REOPENED,
    ASK_AGAIN,
    RUBRIC_CHANGED
}
