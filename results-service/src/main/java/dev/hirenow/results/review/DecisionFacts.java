package dev.hirenow.results.review;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.DecisionOutcome;
import dev.hirenow.common.facts.DecisionRecorded;
import dev.hirenow.common.facts.DecisionScore;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.ScoreSource;
import dev.hirenow.results.report.ScoreSummary;
import dev.hirenow.results.report.ScoredBy;
import dev.hirenow.results.report.Verdict;

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
                outcome(decision.verdict()),
                decision.by().subject(),
                decision.at(),
                score(OverallScore.summary(file)));
    }

    private static DecisionScore score(ScoreSummary score) {
        return new DecisionScore(
                score.score(), score.coverage(), score.complete(), source(score.scoredBy()), score.modelScore());
    }

    private static DecisionOutcome outcome(Verdict verdict) {
        return switch (verdict) {
            case ADVANCE -> DecisionOutcome.ADVANCE;
            case HOLD -> DecisionOutcome.HOLD;
            case REJECT -> DecisionOutcome.REJECT;
        };
    }

    private static @Nullable ScoreSource source(@Nullable ScoredBy by) {
        return switch (by) {
            case null -> null;
            case AI -> ScoreSource.AI;
            case AI_AND_PEOPLE -> ScoreSource.AI_AND_PEOPLE;
            case PEOPLE -> ScoreSource.PEOPLE;
        };
    }
}
