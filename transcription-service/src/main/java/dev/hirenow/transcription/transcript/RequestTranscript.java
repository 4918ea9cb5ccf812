package dev.hirenow.transcription.transcript;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;

/** An answer's transcript is wanted, for the first time or once more. */
public final class RequestTranscript {

    private final Transcriptions transcriptions;

    /** Works on these transcriptions. */
    public RequestTranscript(Transcriptions transcriptions) {
        this.transcriptions = transcriptions;
    }

    /** The recording arrived; hearing of it again changes nothing. */
    public Uni<Step> received(Answer answer) {
        return transcriptions.receive(answer, RequestTranscript::onArrival);
    }

    /** Somebody misses the transcript: what is known is told again, what is not is worked on. */
    public Uni<Step> missed(Answer answer) {
        return transcriptions.receive(answer, RequestTranscript::onRequest);
    }

    static Decision<Transcription, Step> onArrival(Transcription state) {
        return switch (state) {
            case Transcription.Waiting waiting -> waiting.queued();
            case Transcription.Prepared _, Transcription.Transcribed _, Transcription.Failed _ ->
                Decision.unchanged(Step.NOTHING_TO_DO);
        };
    }

    static Decision<Transcription, Step> onRequest(Transcription state) {
        return switch (state) {
            case Transcription.Waiting waiting -> waiting.queued();
            case Transcription.Prepared prepared -> prepared.queued();
            case Transcription.Transcribed transcribed -> transcribed.toldAgain();
            case Transcription.Failed failed -> failed.toldAgain();
        };
    }
}
