package dev.hirenow.common.facts;

/** Who gave the ratings that a score consists of. */
public enum ScoredBy {
    AI,
    /** People rated some criteria; for the others the model's ratings count. */
    AI_AND_PEOPLE,
    PEOPLE
}
