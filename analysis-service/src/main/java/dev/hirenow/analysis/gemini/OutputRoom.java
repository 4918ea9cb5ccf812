package dev.hirenow.analysis.gemini;

import dev.hirenow.common.scoring.RatingSize;

/**
 * The cap of what a call may think and write: enough for the criteria that it is about, little enough that a model which
 * loses itself is cut off early.
 */
final class OutputRoom {

    /** Thoughts are taken out of the same cap; a model thinks more about little than it writes. */
    static final int THOUGHTS = 16_384;

    private OutputRoom() {}

    static int tokens(int criteria) {
        return THOUGHTS + RatingSize.TOKENS_PER_CRITERION * criteria;
    }
}
