package dev.hirenow.transcription.transcript;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.TranscriptionFailed;

import static org.assertj.core.api.Assertions.assertThat;

class AbandonAnswerTest {

    private final InMemoryTranscriptions transcriptions = new InMemoryTranscriptions();
    private final AbandonAnswer abandon = new AbandonAnswer(transcriptions, Fixtures.CLOCK);

    @Test
    void publishesThatARecordingCouldNotBeProcessed() {
        is(new Transcription.Waiting(Fixtures.ANSWER));

        notProcessed();

        assertThat(failures()).containsExactly(failure(1, FailureReason.COULD_NOT_BE_PROCESSED, null));
    }

    @Test
    void keepsTheCopiesThatAreMade() {
        is(new Transcription.Prepared(Fixtures.ANSWER, Fixtures.MEDIA));

        notProcessed();

        assertThat(failures()).containsExactly(failure(1, FailureReason.COULD_NOT_BE_PROCESSED, Fixtures.MEDIA));
    }

    @Test
    void numbersAFailureAfterARetryAsALaterOutcome() {
        is(failed(1, FailureReason.PROVIDER_FAILED));

        notProcessed();

        assertThat(failures()).containsExactly(failure(2, FailureReason.COULD_NOT_BE_PROCESSED, Fixtures.MEDIA));
    }

    @Test
    void publishesACancellation() {
        is(new Transcription.Prepared(Fixtures.ANSWER, Fixtures.MEDIA));

        Turn turn = cancelled();

        assertThat(transcriptions.isCancelledBy(turn, "olga")).isTrue();
        assertThat(failures()).containsExactly(failure(1, FailureReason.CANCELLED, Fixtures.MEDIA));
    }

    @Test
    void publishesNoCancellationOfWhatEverybodyKnowsToHaveFailed() {
        is(failed(1, FailureReason.PROVIDER_FAILED));

        cancelled();

        assertThat(failures()).isEmpty();
        assertThat(transcriptions.state(Fixtures.ANSWER)).isEqualTo(failed(1, FailureReason.PROVIDER_FAILED));
    }

    private void is(Transcription state) {
        transcriptions
                .receive(Fixtures.ANSWER, _ -> Decision.change(state, Step.QUEUED))
                .await()
                .indefinitely();
    }

    private void notProcessed() {
        Turn turn = transcriptions.claim(Fixtures.ANSWER);
        abandon.couldNotBeProcessed(turn, "a bug").await().indefinitely();
        assertThat(transcriptions.isParked(turn)).isTrue();
    }

    private Turn cancelled() {
        Turn turn = transcriptions.claim(Fixtures.ANSWER);
        abandon.cancelled(turn, "olga").await().indefinitely();
        return turn;
    }

    private static Transcription.Failed failed(int outcome, FailureReason reason) {
        return new Transcription.Failed(Fixtures.ANSWER, Fixtures.MEDIA, outcome, reason, Fixtures.NOW);
    }

    private static TranscriptionFailed failure(int outcome, FailureReason reason, PreparedMedia media) {
        return new Transcription.Failed(Fixtures.ANSWER, media, outcome, reason, Fixtures.NOW).fact();
    }

    private List<Fact> failures() {
        return transcriptions.facts;
    }
}
