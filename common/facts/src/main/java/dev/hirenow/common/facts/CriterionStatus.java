package dev.hirenow.common.facts;

/** Whether a criterion's rating counts. */
public enum CriterionStatus {
    /** Verified evidence supports the rating. */
    RATED,
    /** The model gave no rating, or the transcript contains none of its evidence. */
    UNRATED
}
