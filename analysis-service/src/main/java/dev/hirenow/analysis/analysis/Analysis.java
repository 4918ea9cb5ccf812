package dev.hirenow.analysis.analysis;

import java.util.List;

import dev.hirenow.analysis.scoring.CanonicalJson;
import dev.hirenow.common.facts.AnalysisVersions;
import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.ModelUse;
import dev.hirenow.common.facts.Totals;

/**
 * The result of a submission. It holds no timestamp, so deriving it again gives the same bytes.
 *
 * @param answers in the manifest's order
 * @param totals over all answers
 * @param model the model that answered, and its token usage
 * @param versions the prompt and the rules that produced it
 */
public record Analysis(List<AnswerScore> answers, Totals totals, ModelUse model, AnalysisVersions versions) {

    public Analysis {
        answers = List.copyOf(answers);
    }

    /** Canonical JSON. */
    public byte[] bytes() {
        return CanonicalJson.write(this);
    }
}
