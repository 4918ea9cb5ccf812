package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A submission has scores, each with the words of the transcript that justify it.
 *
 * @param organisation the organisation that owns it
 * @param submission 1-based
 * @param revision 1-based revision of the analysis of this submission
 * @param answers in the manifest's order
 * @param totals computed by the service, never by the model
 * @param model the model that answered, and its token usage
 * @param versions the prompt and the rules that produced it
 */
public record InterviewAnalyzed(
        UUID interviewId,
        String organisation,
        int submission,
        int revision,
        List<AnswerScore> answers,
        Totals totals,
        ModelUse model,
        AnalysisVersions versions,
        Instant analyzedAt)
        implements Fact {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public InterviewAnalyzed {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.atLeast(submission, 1, "submission");
        Require.atLeast(revision, 1, "revision");
        answers = Require.list(answers, "answers");
        Require.present(totals, "totals");
        Require.present(model, "model");
        Require.present(versions, "versions");
        Require.present(analyzedAt, "analyzedAt");
    }
}
