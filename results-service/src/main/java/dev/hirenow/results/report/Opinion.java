package dev.hirenow.results.report;

import org.jspecify.annotations.Nullable;

/**
 * What people made of an interview, as short as a list has room for.
 *
 * @param verdict of the latest decision; null before the first
 * @param score 0..100, mean of the people's scorecards; null when there is none
 * @param scorecards how many people have rated the latest submission that was rated
 * @param reviewed the latest submission that anybody rated or decided about; 0 when nobody did
 */
public record Opinion(@Nullable Verdict verdict, @Nullable Double score, int scorecards, int reviewed) {

    /** Nobody has looked yet. */
    public static final Opinion NONE = new Opinion(null, null, 0, 0);

    /** Where an interview stands: what no model scores awaits people only until one has rated it or decided. */
    public StateName with(StateName facts, int submission) {
        return facts == StateName.AWAITING_REVIEW && reviewed >= submission ? StateName.REVIEWED : facts;
    }
}
