package dev.hirenow.common.scoring;

/**
 * How much a model writes to rate an answer. What is accepted when an interview is created and what room a call is given
 * rest on the same figure.
 */
public final class RatingSize {

    /** For one criterion: two quotes of evidence, a rationale and the rating; on the safe side. */
    public static final int TOKENS_PER_CRITERION = 300;

    /** For thoughts, which are taken out of the same room: a model thinks more about little than it writes. */
    public static final int THOUGHTS = 16_384;

    private RatingSize() {}

    /** Tokens that a call about so many criteria may think and write. */
    public static long room(long criteria) {
        return THOUGHTS + TOKENS_PER_CRITERION * criteria;
    }
}
