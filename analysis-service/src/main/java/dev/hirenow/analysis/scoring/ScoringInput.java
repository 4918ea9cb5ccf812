package dev.hirenow.analysis.scoring;

import java.util.List;

/**
 * Everything that scores are computed from besides the model's answers; frozen when the analysis begins.
 *
 * @param answers in the manifest's order
 * @param thresholds as set when the analysis began
 */
public record ScoringInput(List<SpokenAnswer> answers, ScoringThresholds thresholds) {

    public ScoringInput {
        answers = List.copyOf(answers);
    }

    /** Answers that can be scored by their words. */
    public List<SpokenAnswer> assessable() {
        return answers.stream()
                .filter(answer -> answer.obstacle(thresholds) == null)
                .toList();
    }
}
