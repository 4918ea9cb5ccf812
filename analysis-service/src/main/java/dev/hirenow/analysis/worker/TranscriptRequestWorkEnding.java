package dev.hirenow.analysis.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.analysis.interview.AbandonSubmission;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkEnding;

/** Ends a request for missing transcripts that is given up. */
@ApplicationScoped
class TranscriptRequestWorkEnding implements WorkEnding {

    private final AbandonSubmission abandon;

    TranscriptRequestWorkEnding(AbandonSubmission abandon) {
        this.abandon = abandon;
    }

    @Override
    public Uni<Void> exhausted(Claim claim, String reason) {
        return abandon.notAsked(SubmissionClaims.claimed(claim), reason).replaceWithVoid();
    }

    @Override
    public Uni<Void> cancelled(Claim claim, String operator) {
        return abandon.askingCancelled(SubmissionClaims.claimed(claim), operator)
                .replaceWithVoid();
    }
}
