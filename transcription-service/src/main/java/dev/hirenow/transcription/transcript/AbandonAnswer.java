package dev.hirenow.transcription.transcript;

import java.time.Clock;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;

/**
 * An answer gets no transcript although nothing is wrong with it: everybody hears of that and goes on without it. Retried
 * by a person, it may get one after all, as a later outcome.
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
     * Every attempt failed by a fault of our own.
     *
     * @param detail for operators, at the job that is put aside
     */
    public Uni<Step> couldNotBeProcessed(Turn turn, String detail) {
        return transcriptions.putAside(turn, detail, failed());
    }

    /** An operator gave the job up; a failure that is known already stays as it is. */
    public Uni<Step> cancelled(Turn turn, String operator) {
        return transcriptions.cancel(turn, operator, cancelled());
    }

    private Function<Transcription, Decision<Transcription, Step>> failed() {
        FailureReason reason = FailureReason.COULD_NOT_BE_PROCESSED;
        return state -> switch (state) {
            case Transcription.Waiting waiting -> waiting.failed(reason, clock.instant());
            case Transcription.Prepared prepared -> prepared.failed(reason, clock.instant());
            case Transcription.Failed failed -> failed.failed(reason, clock.instant());
            case Transcription.Transcribed _ -> Decision.unchanged(Step.NOTHING_TO_DO);
        };
    }

    private Function<Transcription, Decision<Transcription, Step>> cancelled() {
        FailureReason reason = FailureReason.CANCELLED;
        return state -> switch (state) {
            case Transcription.Waiting waiting -> waiting.failed(reason, clock.instant());
            case Transcription.Prepared prepared -> prepared.failed(reason, clock.instant());
            case Transcription.Failed _, Transcription.Transcribed _ -> Decision.unchanged(Step.NOTHING_TO_DO);
        };
    }
}
