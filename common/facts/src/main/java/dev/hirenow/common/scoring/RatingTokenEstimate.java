package dev.hirenow.common.scoring;

/**
 * Estimates how many tokens a model needs to rate an answer. The limits at the creation of an interview and the output
 * limit of a call use the same estimate.
 */
public final class RatingTokenEstimate {

    /** Per criterion: two quotes of evidence, a rationale and the rating, generously estimated. */
    public static final int TOKENS_PER_CRITERION = 300;

    /** For thoughts, which count against the same limit; even a short answer takes many. */
    public static final int THOUGHTS = 16_384;

    private RatingTokenEstimate() {}

    /** Output limit of a call about this number of criteria. */
    public static long room(long criteria) {
        return THOUGHTS + TOKENS_PER_CRITERION * criteria;
    }
}
