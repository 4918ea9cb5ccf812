package dev.hirenow.analysis.worker;

import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.common.work.Claim;

/** Parses claims: keys are {@code interview/submission}, for some kinds followed by {@code /round}. */
final class SubmissionClaimParser {

    private SubmissionClaimParser() {}

    static ClaimedSubmission claimed(Claim claim) {
        return new ClaimedSubmission(
                new InterviewRef(claim.interviewId(), claim.organisation()),
                Integer.parseInt(claim.key().split("/")[1]),
                claim.lease());
    }

    static int round(Claim claim) {
        return Integer.parseInt(claim.key().split("/")[2]);
    }
}
