package dev.hirenow.transcription.transcript;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.TranscriptionFailed;

import static org.assertj.core.api.Assertions.assertThat;

class AbandonAnswerTest {

    private final InMemoryTranscriptions transcriptions = new InMemoryTranscriptions();
    private final AbandonAnswer abandon = new AbandonAnswer(transcriptions, AnswerFixtures.CLOCK);

    @Test
    void publishesThatARecordingCouldNotBeProcessed() {
        is(new Transcription.Waiting(AnswerFixtures.ANSWER));

        notProcessed();

        assertThat(failures()).containsExactly(failure(1, TranscriptionFailureReason.COULD_NOT_BE_PROCESSED, null));
    }

    @Test
    void keepsTheCopiesThatAreMade() {
        is(new Transcription.Prepared(AnswerFixtures.ANSWER, AnswerFixtures.MEDIA));

        notProcessed();

        assertThat(failures())
                .containsExactly(failure(1, TranscriptionFailureReason.COULD_NOT_BE_PROCESSED, AnswerFixtures.MEDIA));
    }

    @Test
    void numbersAFailureAfterARetryAsALaterOutcome() {
        is(failed(1, TranscriptionFailureReason.PROVIDER_FAILED));

        notProcessed();

        assertThat(failures())
                .containsExactly(failure(2, TranscriptionFailureReason.COULD_NOT_BE_PROCESSED, AnswerFixtures.MEDIA));
    }

    @Test
    void publishesACancellation() {
        is(new Transcription.Prepared(AnswerFixtures.ANSWER, AnswerFixtures.MEDIA));

        ClaimedAnswer claimed = cancelled();

        assertThat(transcriptions.isCancelledBy(claimed, "olga")).isTrue();
        assertThat(failures()).containsExactly(failure(1, TranscriptionFailureReason.CANCELLED, AnswerFixtures.MEDIA));
    }

    @Test
    void publishesNoCancellationOfWhatEverybodyKnowsToHaveFailed() {
        is(failed(1, TranscriptionFailureReason.PROVIDER_FAILED));

        cancelled();

        assertThat(failures()).isEmpty();
        assertThat(transcriptions.state(AnswerFixtures.ANSWER))
                .isEqualTo(failed(1, TranscriptionFailureReason.PROVIDER_FAILED));
    }

    private void is(Transcription state) {
        transcriptions
                .receive(AnswerFixtures.ANSWER, _ -> Decision.change(state, TranscriptionRuleOutcome.QUEUED))
                .await()
                .indefinitely();
    }

    private void notProcessed() {
        ClaimedAnswer claimed = transcriptions.claim(AnswerFixtures.ANSWER);
        abandon.couldNotBeProcessed(claimed, "a bug").await().indefinitely();
        assertThat(transcriptions.isParked(claimed)).isTrue();
    }

    private ClaimedAnswer cancelled() {
        ClaimedAnswer claimed = transcriptions.claim(AnswerFixtures.ANSWER);
        abandon.cancelled(claimed, "olga").await().indefinitely();
        return claimed;
    }

    private static Transcription.Failed failed(int outcome, TranscriptionFailureReason reason) {
        return new Transcription.Failed(
                AnswerFixtures.ANSWER, AnswerFixtures.MEDIA, outcome, reason, AnswerFixtures.NOW);
    }

    private static TranscriptionFailed failure(int outcome, TranscriptionFailureReason reason, PreparedMedia media) {
        return new Transcription.Failed(AnswerFixtures.ANSWER, media, outcome, reason, AnswerFixtures.NOW).fact();
    }

    private List<Fact> failures() {
        return transcriptions.facts;
    }
}
