package dev.hirenow.analysis.scoring;

import java.util.List;

import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.Totals;

/**
 * What the interview is worth by its words.
 *
 * @param answers in the manifest's order
 * @param totals over all of them
 */
public record Scores(List<AnswerScore> answers, Totals totals) {

    /** Copies the answers. */
    public Scores {
        answers = List.copyOf(answers);
    }
}
