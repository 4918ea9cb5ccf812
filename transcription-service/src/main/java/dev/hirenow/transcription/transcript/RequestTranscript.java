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
    public Uni<TranscriptionRuleOutcome> received(RecordedAttempt answer) {
        return transcriptions.receive(answer, RequestTranscript::onArrival);
    }

    /** Another service lacks the transcript: publishes the known outcome again, or starts the missing work. */
    public Uni<TranscriptionRuleOutcome> missed(RecordedAttempt answer) {
        return transcriptions.receive(answer, RequestTranscript::onRequest);
    }

    static Decision<Transcription, TranscriptionRuleOutcome> onArrival(Transcription state) {
        return switch (state) {
            case Transcription.Waiting waiting -> waiting.queued();
            case Transcription.Prepared _, Transcription.Transcribed _, Transcription.Failed _ ->
                Decision.unchanged(TranscriptionRuleOutcome.NOTHING_TO_DO);
        };
    }

    static Decision<Transcription, TranscriptionRuleOutcome> onRequest(Transcription state) {
        return switch (state) {
            case Transcription.Waiting waiting -> waiting.queued();
            case Transcription.Prepared prepared -> prepared.queued();
            case Transcription.Transcribed transcribed -> transcribed.publishedAgain();
            case Transcription.Failed failed -> failed.publishedAgain();
        };
    }
}
