package dev.hirenow.analysis.scoring;

import java.util.List;

import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.Totals;

/**
 * The scores of an interview.
 *
 * @param answers in the manifest's order
 * @param totals over all answers
 */
public record InterviewScores(List<AnswerScore> answers, Totals totals) {

    public InterviewScores {
        answers = List.copyOf(answers);
    }
}
