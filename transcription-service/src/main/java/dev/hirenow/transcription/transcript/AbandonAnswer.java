package dev.hirenow.transcription.transcript;

import java.time.Clock;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;

/**
 * Ends an answer without a transcript, although the recording may be fine. A published failure lets the other
 * services continue without it. If an operator retries it, a transcript may follow as a later outcome.
 */
public final class AbandonAnswer {

    private final Transcriptions transcriptions;
    private final Clock clock;

    /** Works on these transcriptions. */
    public AbandonAnswer(Transcriptions transcriptions, Clock clock) {
        this.transcriptions = transcriptions;
        this.clock = clock;
    }

    /**
     * All attempts failed because of a fault in this system.
     *
     * @param detail shown to operators with the parked job
     */
    public Uni<TranscriptionRuleOutcome> couldNotBeProcessed(ClaimedAnswer claimed, String detail) {
        return transcriptions.park(claimed, detail, failed());
    }

    /** An operator cancelled the job; an already published failure stays as it is. */
    public Uni<TranscriptionRuleOutcome> cancelled(ClaimedAnswer claimed, String operator) {
        return transcriptions.cancel(claimed, operator, cancelled());
    }

    private Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> failed() {
        TranscriptionFailureReason reason = TranscriptionFailureReason.COULD_NOT_BE_PROCESSED;
        return state -> switch (state) {
            case Transcription.Waiting waiting -> waiting.failed(reason, clock.instant());
            case Transcription.Prepared prepared -> prepared.failed(reason, clock.instant());
            case Transcription.Failed failed -> failed.failed(reason, clock.instant());
            case Transcription.Transcribed _ -> Decision.unchanged(TranscriptionRuleOutcome.NOTHING_TO_DO);
        };
    }

    private Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> cancelled() {
        TranscriptionFailureReason reason = TranscriptionFailureReason.CANCELLED;
        return state -> switch (state) {
            case Transcription.Waiting waiting -> waiting.failed(reason, clock.instant());
            case Transcription.Prepared prepared -> prepared.failed(reason, clock.instant());
            case Transcription.Failed _, Transcription.Transcribed _ ->
                Decision.unchanged(TranscriptionRuleOutcome.NOTHING_TO_DO);
        };
    }
}
