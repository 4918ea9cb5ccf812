package dev.hirenow.common.facts;

/** Whether an answer could be scored. */
public enum AnswerStatus {
    ASSESSED,
    /** Not the same as a score of zero; the answer names the reason. */
    NOT_ASSESSABLE
}
