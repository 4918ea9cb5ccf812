package dev.hirenow.common.facts;

/** Whether the model or a person proposes the scores. */
public enum ScoringMode {
    /** A model proposes, a person decides. */
    AI,
    /** No text is sent to a model; a person fills in the scorecard. */
    HUMAN_ONLY
}
