package dev.hirenow.common.scoring;

/**
 * How much a model writes to rate an answer. What is accepted when an interview is created and what room a call is given
 * rest on the same figure.
 */
public final class RatingSize {

    /** For one criterion: two quotes of evidence, a rationale and the rating; on the safe side. */
    public static final int TOKENS_PER_CRITERION = 300;

    private RatingSize() {}
}
