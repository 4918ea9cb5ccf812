package dev.hirenow.common.facts;

/** Whether a criterion's rating counts. */
public enum CriterionStatus {
    /** Verified evidence stands behind the rating. */
    RATED,
    /** No rating came, or none of its evidence was found in the transcript. */
    UNRATED
}
