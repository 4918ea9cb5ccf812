package dev.hirenow.results.report;

import org.jspecify.annotations.Nullable;

/**
 * What people made of an interview, as short as a list has room for.
 *
 * @param verdict of the latest decision; null before the first
 * @param score 0..100, mean of the people's scorecards; null when there is none
 * @param scorecards how many people have rated the latest submission that was rated
 */
public record Opinion(@Nullable Verdict verdict, @Nullable Double score, int scorecards) {

    /** Nobody has looked yet. */
    public static final Opinion NONE = new Opinion(null, null, 0);
}
