package dev.hirenow.transcription.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.failure.FailureText;
import dev.hirenow.common.work.Backoff;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkEnding;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.transcription.transcript.EncodePicture;

/** Runs jobs of the kind PICTURE. Nothing depends on them, so their failures are not published. */
@ApplicationScoped
class PictureWork implements WorkEnding {

    private final EncodePicture encode;
    private final StepLog log;

    PictureWork(EncodePicture encode, StepLog log) {
        this.encode = encode;
        this.log = log;
    }

    Uni<WorkOutcome> handle(Claim claim) {
        long begun = System.nanoTime();
        log.started(claim);
        return encode.encode(Turns.of(claim), claim.attempts()).map(result -> outcome(claim, result, begun));
    }

    @Override
    public Uni<Void> exhausted(Claim claim, String reason) {
        return encode.exhausted(Turns.of(claim), reason).replaceWithVoid();
    }

    @Override
    public Uni<Void> cancelled(Claim claim, String operator) {
        return encode.cancelled(Turns.of(claim), operator).replaceWithVoid();
    }

    private WorkOutcome outcome(Claim claim, EncodePicture.Result result, long begun) {
        return switch (result) {
            case EncodePicture.Replaced() -> {
                log.ended(claim, "succeeded", begun);
                yield new WorkOutcome.Settled();
            }
            case EncodePicture.Left(var reason) -> {
                log.ended(claim, "left without a picture (" + reason + ")", begun);
                yield new WorkOutcome.Settled();
            }
            case EncodePicture.OutOfReach(var cause) -> {
                String reason = "RECORDING_OUT_OF_REACH: " + FailureText.brief(cause);
                log.step(claim, "will be retried: " + reason);
                yield new WorkOutcome.Hindered(Backoff.whileAway(), reason);
            }
            case EncodePicture.NothingCanBeEncoded(var trouble) -> {
                log.step(claim, "will be retried: " + trouble);
                yield new WorkOutcome.Hindered(Backoff.whileAway(), "FFMPEG_UNUSABLE: " + trouble);
            }
            case EncodePicture.NotYet() -> {
                log.step(claim, "cut short, will be retried");
                yield new WorkOutcome.Again(Backoff.after(claim.attempts()), "CUT_SHORT");
            }
        };
    }
}
