package dev.hirenow.transcription.transcript;

import java.util.UUID;

class InMemoryTranscriptionsTest extends TranscriptionsContract {

    private final InMemoryTranscriptions transcriptions = new InMemoryTranscriptions();

    @Override
    protected Transcriptions transcriptions() {
        return transcriptions;
    }

    @Override
    protected ClaimedAnswer claim(RecordedAttempt answer) {
        return transcriptions.claim(answer);
    }

    @Override
    protected void takeOver(ClaimedAnswer claimed) {
        transcriptions.takeOver(claimed);
    }

    @Override
    protected int published(UUID interview) {
        return transcriptions.facts.size();
    }

    @Override
    protected boolean parked(ClaimedAnswer claimed) {
        return transcriptions.isParked(claimed);
    }

    @Override
    protected boolean cancelledBy(ClaimedAnswer claimed, String operator) {
        return transcriptions.isCancelledBy(claimed, operator);
    }
}
