package dev.hirenow.analysis.scoring;

import java.util.List;

/**
 * All that scores are computed from besides the model's answer; frozen when the analysis begins.
 *
 * @param answers in the manifest's order
 * @param thresholds as of then
 */
public record ScoringInput(List<SpokenAnswer> answers, Thresholds thresholds) {

    /** Copies the answers. */
    public ScoringInput {
        answers = List.copyOf(answers);
    }

    /** Answers that can be scored from their words. */
    public List<SpokenAnswer> assessable() {
        return answers.stream()
                .filter(answer -> answer.obstacle(thresholds) == null)
                .toList();
    }
}
