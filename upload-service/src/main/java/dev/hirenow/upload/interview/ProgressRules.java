package dev.hirenow.upload.interview;

import java.util.List;

import dev.hirenow.common.decision.Decision;

/** The rules for facts from other services, which arrive at least once and in any order. */
public final class ProgressRules {

    private ProgressRules() {}

    /** Whether the fact changed anything. */
    public enum Outcome {
        NOTED,
        NOT_NEW
    }

    /** Applies a fact about an attempt's transcript. */
    public static Decision<Interview, Outcome> transcript(
            Interview interview, String questionId, int attempt, TranscriptState news) {
        Recordings heard = interview.recordings().updated(questionId, attempt, news);
        return noted(interview, interview.updated(heard, interview.submissions()));
    }

    /** Applies a fact about a submission's analysis. */
    public static Decision<Interview, Outcome> analysis(Interview interview, int submission, AnalysisState news) {
        List<Submission> heard = interview.submissions().stream()
                .map(known -> known.number() == submission ? known.with(news) : known)
                .toList();
        return noted(interview, interview.updated(interview.recordings(), heard));
    }

    private static Decision<Interview, Outcome> noted(Interview before, Interview after) {
        return after.equals(before) ? Decision.unchanged(Outcome.NOT_NEW) : Decision.change(after, Outcome.NOTED);
    }
}
