package dev.hirenow.transcription.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.failure.FailureText;
import dev.hirenow.common.work.CallReport;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.WorkQueue;
import dev.hirenow.transcription.transcript.Step;
import dev.hirenow.transcription.transcript.TranscribeAnswer;

/** Jobs of the kind TRANSCRIBE: a stored answer is used, and only without one the provider is asked. */
@ApplicationScoped
class TranscribeWork {

    private final TranscribeAnswer transcribe;
    private final WorkQueue queue;
    private final CallEnd callEnd;
    private final StepLog log;

    TranscribeWork(TranscribeAnswer transcribe, WorkQueue queue, CallEnd callEnd, StepLog log) {
        this.transcribe = transcribe;
        this.queue = queue;
        this.callEnd = callEnd;
        this.log = log;
    }

    Uni<WorkOutcome> handle(Claim claim) {
        long begun = System.nanoTime();
        log.started(claim);
        if (claim.answeredCall() != null) {
            return queue.answer(claim.answeredCall()).chain(answer -> derive(claim, answer, begun));
        }
        return claim.exhausted()
                ? callEnd.exhausted(claim)
                : transcribe
                        .ask(Turns.of(claim), durationMs -> callEnd.expect(claim, durationMs))
                        .chain(asked -> asked(claim, asked, begun));
    }

    private Uni<WorkOutcome> asked(Claim claim, TranscribeAnswer.Asked asked, long begun) {
        return switch (asked) {
            case TranscribeAnswer.Called called -> callEnd.of(claim, called).chain(end -> ended(claim, end, begun));
            case TranscribeAnswer.NotAsked(var cause) -> {
                String reason = "AUDIO_OUT_OF_REACH: " + FailureText.brief(cause);
                log.step(claim, "to be tried again: " + reason);
                yield Uni.createFrom().item(new WorkOutcome.Hindered(Backoff.whileAway(), reason));
            }
            case TranscribeAnswer.Needless(Step step) ->
                withoutCall(claim)
                        .invoke(() -> log.ended(claim, step.words(), begun))
                        .replaceWith(new WorkOutcome.Settled());
        };
    }

    private Uni<WorkOutcome> ended(Claim claim, CallEnd.End end, long begun) {
        return switch (end) {
            case CallEnd.Answer(var answer) -> derive(claim, answer, begun);
            case CallEnd.Settled(var outcome) -> Uni.createFrom().item(outcome);
        };
    }

    private Uni<WorkOutcome> derive(Claim claim, byte[] answer, long begun) {
        return transcribe.record(Turns.of(claim), answer).chain(recorded -> recorded(claim, recorded, begun));
    }

    private Uni<WorkOutcome> recorded(Claim claim, TranscribeAnswer.Recorded recorded, long begun) {
        return switch (recorded) {
            case TranscribeAnswer.Saved(int words) -> {
                log.ended(claim, Step.SAVED.words() + " (" + words + " words)", begun);
                yield Uni.createFrom().item(new WorkOutcome.Settled());
            }
            case TranscribeAnswer.NotUnderstood() ->
                queue.askAnew(claim)
                        .replaceWith(new WorkOutcome.Again(Backoff.after(claim.attempts()), "ANSWER_NOT_UNDERSTOOD"));
        };
    }

    // The call that the claim reserved was never made: nobody can bill it.
    private Uni<Void> withoutCall(Claim claim) {
        return queue.endCall(claim, new CallReport(false, 0, "NOT_ASKED", null, 0, null));
    }
}
