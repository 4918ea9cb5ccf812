package dev.hirenow.transcription.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.failure.FailureSummary;
import dev.hirenow.common.work.AbandonedJobHandler;
import dev.hirenow.common.work.Backoff;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.transcription.transcript.EncodePlaybackVideo;

/** Runs jobs of the kind PICTURE. Nothing depends on them, so their failures are not published. */
@ApplicationScoped
class EncodePlaybackVideoJobHandler implements AbandonedJobHandler {

    private final EncodePlaybackVideo encode;
    private final TranscriptionTelemetry telemetry;

    EncodePlaybackVideoJobHandler(EncodePlaybackVideo encode, TranscriptionTelemetry telemetry) {
        this.encode = encode;
        this.telemetry = telemetry;
    }

    Uni<WorkOutcome> handle(Claim claim) {
        long begun = System.nanoTime();
        telemetry.started(claim);
        return encode.encode(AnswerClaimParser.of(claim), claim.attempts())
                .map(result -> outcome(claim, result, begun));
    }

    @Override
    public Uni<Void> exhausted(Claim claim, String reason) {
        return encode.exhausted(AnswerClaimParser.of(claim), reason).replaceWithVoid();
    }

    @Override
    public Uni<Void> cancelled(Claim claim, String operator) {
        return encode.cancelled(AnswerClaimParser.of(claim), operator).replaceWithVoid();
    }

    private WorkOutcome outcome(Claim claim, EncodePlaybackVideo.Result result, long begun) {
        return switch (result) {
            case EncodePlaybackVideo.Replaced() -> {
                telemetry.ended(claim, "succeeded", begun);
                yield new WorkOutcome.Settled();
            }
            case EncodePlaybackVideo.Left(var reason) -> {
                telemetry.ended(claim, "left without a picture (" + reason + ")", begun);
                yield new WorkOutcome.Settled();
            }
            case EncodePlaybackVideo.StoreUnavailable(var cause) -> {
                String reason = "RECORDING_OUT_OF_REACH: " + FailureSummary.brief(cause);
                telemetry.step(claim, "will be retried: " + reason);
                yield new WorkOutcome.Snooze(Backoff.duringOutage(), reason);
            }
            case EncodePlaybackVideo.NothingCanBeEncoded(var trouble) -> {
                telemetry.step(claim, "will be retried: " + trouble);
                yield new WorkOutcome.Snooze(Backoff.duringOutage(), "FFMPEG_UNUSABLE: " + trouble);
            }
            case EncodePlaybackVideo.Interrupted() -> {
                telemetry.step(claim, "cut short, will be retried");
                yield new WorkOutcome.Retry(Backoff.after(claim.attempts()), "CUT_SHORT");
            }
        };
    }
}
