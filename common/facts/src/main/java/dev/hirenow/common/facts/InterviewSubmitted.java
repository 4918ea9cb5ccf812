package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The candidate is done: these attempts are to be analysed.
 *
 * @param interviewId the interview
 * @param organisation the organisation that owns it
 * @param submission 1-based, rises with each submission of the interview
 * @param cause why it was made
 * @param scoringMode who proposes scores
 * @param positionTitle as of creation
 * @param manifest question to attempt, in order
 * @param submittedAt when
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

    /** Refuses missing and impossible values. */
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
