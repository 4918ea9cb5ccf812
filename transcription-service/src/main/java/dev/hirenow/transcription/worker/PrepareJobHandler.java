package dev.hirenow.transcription.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.failure.FailureSummary;
import dev.hirenow.common.work.Backoff;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.transcription.transcript.PrepareAnswer;

/** Runs jobs of the kind PREPARE. */
@ApplicationScoped
class PrepareJobHandler {

    private final PrepareAnswer prepare;
    private final TranscriptionTelemetry telemetry;

    PrepareJobHandler(PrepareAnswer prepare, TranscriptionTelemetry telemetry) {
        this.prepare = prepare;
        this.telemetry = telemetry;
    }

    Uni<WorkOutcome> handle(Claim claim) {
        long begun = System.nanoTime();
        telemetry.started(claim);
        return prepare.prepare(AnswerClaimParser.of(claim), claim.attempts())
                .map(result -> outcome(claim, result, begun));
    }

    private WorkOutcome outcome(Claim claim, PrepareAnswer.Result result, long begun) {
        return switch (result) {
            case PrepareAnswer.Ended(var outcome, var reason) -> {
                telemetry.ended(claim, reason == null ? outcome.words() : outcome.words() + " (" + reason + ")", begun);
                yield new WorkOutcome.Settled();
            }
            case PrepareAnswer.StoreUnavailable(var cause) -> {
                String reason = "RECORDING_OUT_OF_REACH: " + FailureSummary.brief(cause);
                telemetry.step(claim, "will be retried: " + reason);
                yield new WorkOutcome.Snooze(Backoff.duringOutage(), reason);
            }
            case PrepareAnswer.NothingCanBePrepared(var trouble) -> {
                telemetry.step(claim, "will be retried: " + trouble);
                yield new WorkOutcome.Snooze(Backoff.duringOutage(), "FFMPEG_UNUSABLE: " + trouble);
            }
            case PrepareAnswer.Interrupted() -> {
                telemetry.step(claim, "cut short, will be retried");
                yield new WorkOutcome.Retry(Backoff.after(claim.attempts()), "CUT_SHORT");
            }
        };
    }
}
