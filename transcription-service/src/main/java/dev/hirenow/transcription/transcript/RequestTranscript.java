package dev.hirenow.transcription.transcript;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;

/** Handles requests for a transcript, both the first and repeated ones. */
public final class RequestTranscript {

    private final Transcriptions transcriptions;

    /** Works on these transcriptions. */
    public RequestTranscript(Transcriptions transcriptions) {
        this.transcriptions = transcriptions;
    }

    /** A recording was uploaded; a repeated fact changes nothing. */
    public Uni<Step> received(Answer answer) {
        return transcriptions.receive(answer, RequestTranscript::onArrival);
    }

    /** Another service lacks the transcript: publishes the known outcome again, or starts the missing work. */
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
