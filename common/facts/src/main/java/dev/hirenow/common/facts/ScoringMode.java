package dev.hirenow.common.facts;

/** Who proposes the scores. */
public enum ScoringMode {
    /** A model proposes, a person decides. */
    AI,
    /** No text leaves for a model; a person fills in the scorecard. */
    HUMAN_ONLY
}
