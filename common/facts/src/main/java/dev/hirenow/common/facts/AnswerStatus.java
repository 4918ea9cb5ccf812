package dev.hirenow.common.facts;

/** Whether an answer could be scored. */
public enum AnswerStatus {
    ASSESSED,
    /** Never the same as a score of zero; the reason stands beside it. */
    NOT_ASSESSABLE
}
