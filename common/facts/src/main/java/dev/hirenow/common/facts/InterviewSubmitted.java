package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The candidate submitted the interview: these attempts are to be analysed.
 *
 * @param organisation the organisation that owns it
 * @param submission 1-based, rises with each submission of the interview
 * @param cause why the submission was created
 * @param scoringMode whether the model or a person proposes scores
 * @param positionTitle as of creation
 * @param manifest questions with the attempts that count, in order
 */
public record InterviewSubmitted(
        UUID interviewId,
        String organisation,
        int submission,
        SubmissionCause cause,
        ScoringMode scoringMode,
        String positionTitle,
        List<ManifestEntry> manifest,
        Instant submittedAt)
        implements Fact {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public InterviewSubmitted {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.atLeast(submission, 1, "submission");
        Require.present(cause, "cause");
        Require.present(scoringMode, "scoringMode");
        Require.text(positionTitle, "positionTitle");
        manifest = Require.list(manifest, "manifest");
        Require.atLeast(manifest.size(), 1, "number of manifest entries");
        Require.present(submittedAt, "submittedAt");
    }
}
