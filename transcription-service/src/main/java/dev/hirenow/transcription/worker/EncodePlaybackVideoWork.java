package dev.hirenow.transcription.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.failure.FailureSummary;
import dev.hirenow.common.work.Backoff;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkEnding;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.transcription.transcript.EncodePlaybackVideo;

/** Runs jobs of the kind PICTURE. Nothing depends on them, so their failures are not published. */
@ApplicationScoped
class EncodePlaybackVideoWork implements WorkEnding {

    private final EncodePlaybackVideo encode;
    private final TranscriptionStepLog log;

    EncodePlaybackVideoWork(EncodePlaybackVideo encode, TranscriptionStepLog log) {
        this.encode = encode;
        this.log = log;
    }

    Uni<WorkOutcome> handle(Claim claim) {
        long begun = System.nanoTime();
        log.started(claim);
        return encode.encode(AnswerClaims.of(claim), claim.attempts()).map(result -> outcome(claim, result, begun));
    }

    @Override
    public Uni<Void> exhausted(Claim claim, String reason) {
        return encode.exhausted(AnswerClaims.of(claim), reason).replaceWithVoid();
    }

    @Override
    public Uni<Void> cancelled(Claim claim, String operator) {
        return encode.cancelled(AnswerClaims.of(claim), operator).replaceWithVoid();
    }

    private WorkOutcome outcome(Claim claim, EncodePlaybackVideo.Result result, long begun) {
        return switch (result) {
            case EncodePlaybackVideo.Replaced() -> {
                log.ended(claim, "succeeded", begun);
                yield new WorkOutcome.Settled();
            }
            case EncodePlaybackVideo.Left(var reason) -> {
                log.ended(claim, "left without a picture (" + reason + ")", begun);
                yield new WorkOutcome.Settled();
            }
            case EncodePlaybackVideo.StoreUnavailable(var cause) -> {
                String reason = "RECORDING_OUT_OF_REACH: " + FailureSummary.brief(cause);
                log.step(claim, "will be retried: " + reason);
                yield new WorkOutcome.Snooze(Backoff.duringOutage(), reason);
            }
            case EncodePlaybackVideo.NothingCanBeEncoded(var trouble) -> {
                log.step(claim, "will be retried: " + trouble);
                yield new WorkOutcome.Snooze(Backoff.duringOutage(), "FFMPEG_UNUSABLE: " + trouble);
            }
            case EncodePlaybackVideo.Interrupted() -> {
                log.step(claim, "cut short, will be retried");
                yield new WorkOutcome.Retry(Backoff.after(claim.attempts()), "CUT_SHORT");
            }
        };
    }
}
