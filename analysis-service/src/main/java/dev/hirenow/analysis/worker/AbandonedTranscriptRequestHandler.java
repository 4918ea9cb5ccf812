package dev.hirenow.analysis.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.analysis.interview.AbandonSubmission;
import dev.hirenow.common.work.AbandonedJobHandler;
import dev.hirenow.common.work.Claim;

/** Ends a request for missing transcripts that is given up. */
@ApplicationScoped
class AbandonedTranscriptRequestHandler implements AbandonedJobHandler {

    private final AbandonSubmission abandon;

    AbandonedTranscriptRequestHandler(AbandonSubmission abandon) {
        this.abandon = abandon;
    }

    @Override
    public Uni<Void> exhausted(Claim claim, String reason) {
        return abandon.notAsked(SubmissionClaimParser.claimed(claim), reason).replaceWithVoid();
    }

    @Override
    public Uni<Void> cancelled(Claim claim, String operator) {
        return abandon.askingCancelled(SubmissionClaimParser.claimed(claim), operator)
                .replaceWithVoid();
    }
}
