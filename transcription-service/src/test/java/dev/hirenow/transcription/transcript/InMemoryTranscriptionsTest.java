package dev.hirenow.transcription.transcript;

import java.util.UUID;

class InMemoryTranscriptionsTest extends TranscriptionsContract {

    private final InMemoryTranscriptions transcriptions = new InMemoryTranscriptions();

    @Override
    protected Transcriptions transcriptions() {
        return transcriptions;
    }

    @Override
    protected Turn claim(Answer answer) {
        return transcriptions.claim(answer);
    }

    @Override
    protected void takeOver(Turn turn) {
        transcriptions.takeOver(turn);
    }

    @Override
    protected int published(UUID interview) {
        return transcriptions.facts.size();
    }

    @Override
    protected boolean parked(Turn turn) {
        return transcriptions.isParked(turn);
    }

    @Override
    protected boolean cancelledBy(Turn turn, String operator) {
        return transcriptions.isCancelledBy(turn, operator);
    }
}
