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
class PrepareWork {

    private final PrepareAnswer prepare;
    private final TranscriptionStepLog log;

    PrepareWork(PrepareAnswer prepare, TranscriptionStepLog log) {
        this.prepare = prepare;
        this.log = log;
    }

    Uni<WorkOutcome> handle(Claim claim) {
        long begun = System.nanoTime();
        log.started(claim);
        return prepare.prepare(AnswerClaims.of(claim), claim.attempts()).map(result -> outcome(claim, result, begun));
    }

    private WorkOutcome outcome(Claim claim, PrepareAnswer.Result result, long begun) {
        return switch (result) {
            case PrepareAnswer.Ended(var step, var reason) -> {
                log.ended(claim, reason == null ? step.words() : step.words() + " (" + reason + ")", begun);
                yield new WorkOutcome.Settled();
            }
            case PrepareAnswer.StoreUnavailable(var cause) -> {
                String reason = "RECORDING_OUT_OF_REACH: " + FailureSummary.brief(cause);
                log.step(claim, "will be retried: " + reason);
                yield new WorkOutcome.Snooze(Backoff.duringOutage(), reason);
            }
            case PrepareAnswer.NothingCanBePrepared(var trouble) -> {
                log.step(claim, "will be retried: " + trouble);
                yield new WorkOutcome.Snooze(Backoff.duringOutage(), "FFMPEG_UNUSABLE: " + trouble);
            }
            case PrepareAnswer.Interrupted() -> {
                log.step(claim, "cut short, will be retried");
                yield new WorkOutcome.Retry(Backoff.after(claim.attempts()), "CUT_SHORT");
            }
        };
    }
}
