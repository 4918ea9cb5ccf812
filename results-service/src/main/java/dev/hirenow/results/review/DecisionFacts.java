package dev.hirenow.results.review;

import java.util.List;

import dev.hirenow.common.facts.DecisionRecorded;
import dev.hirenow.common.facts.DecisionScore;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.results.report.ScoreSummary;

/** The facts that follow from a review entry: decisions concern others, ratings and notes do not. */
public final class DecisionFacts {

    private DecisionFacts() {}

    /** The facts to publish with this entry; none unless it is a decision. */
    public static List<Fact> of(ReviewOutcome.Written written) {
        return switch (written.entry()) {
            case ReviewEntry.Decision decision -> List.of(fact(decision, written.now()));
            case ReviewEntry.Scorecard _ -> List.of();
            case ReviewEntry.Override _ -> List.of();
            case ReviewEntry.Note _ -> List.of();
        };
    }

    private static Fact fact(ReviewEntry.Decision decision, CaseFile file) {
        return new DecisionRecorded(
                file.report().created().interviewId(),
                file.report().created().organisation(),
                decision.number(),
                decision.basis().submission(),
                decision.basis().revision(),
                decision.verdict(),
                decision.by().subject(),
                decision.at(),
                score(OverallScore.summary(file)));
    }

    private static DecisionScore score(ScoreSummary score) {
        return new DecisionScore(
                score.score(), score.coverage(), score.complete(), score.scoredBy(), score.modelScore());
    }
}
