package dev.hirenow.transcription.transcript;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.facts.Word;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.work.call.Lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The contract of every {@link Transcriptions}. */
public abstract class TranscriptionsContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final MediaObject PLAYBACK = new MediaObject("b", "acme/i/p", 5, "video/webm", "aa");
    private static final MediaObject AUDIO = new MediaObject("b", "acme/i/a", 3, "audio/ogg", "bb");
    private static final PreparedMedia MEDIA = new PreparedMedia(PLAYBACK, AUDIO, 1234, 900L, List.of());
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00.123456Z");

    private final RecordedAttempt answer = new RecordedAttempt(
            UuidV7Generator.next(),
            "acme",
            new RequestedAnswer("q1", 1, new MediaObject("b", "acme/i/r", 9, "video/webm", "cc"), "en"));

    /** The implementation under test. */
    protected abstract Transcriptions transcriptions();

    /** A claimed job of the answer, of a kind that no worker processes. */
    protected abstract ClaimedAnswer claim(RecordedAttempt answer);

    /** Lets another worker claim the job. */
    protected abstract void takeOver(ClaimedAnswer claimed);

    /** The number of facts published about the interview. */
    protected abstract int published(UUID interview);

    /** Whether this operator cancelled the job. */
    protected abstract boolean cancelledBy(ClaimedAnswer claimed, String operator);

    /** Whether the job is parked. */
    protected abstract boolean parked(ClaimedAnswer claimed);

    @Test
    void beginsAsWaitingAndKeepsWhatItHeardFirst() {
        receive(new Transcription.Waiting(answer));

        assertThat(find()).isEqualTo(new Transcription.Waiting(answer));
    }

    @Test
    void keepsEachStateAsItIs() {
        receive(new Transcription.Waiting(answer));
        RecognisedSpeech speech = new RecognisedSpeech(List.of(new Word("Hi.", 0, 10, 0.5)), "deepgram", "r1", "nova");
        for (Transcription state : List.of(
                new Transcription.Prepared(answer, MEDIA),
                new Transcription.Transcribed(answer, MEDIA, 1, speech, AT),
                new Transcription.Failed(answer, null, 1, TranscriptionFailureReason.PREPARATION_FAILED, AT),
                new Transcription.Failed(answer, MEDIA, 1, TranscriptionFailureReason.PROVIDER_FAILED, AT))) {
            conclude(claim(answer), Decision.change(state, TranscriptionRuleOutcome.SAVED));

            assertThat(find()).isEqualTo(state);
        }
    }

    @Test
    void publishesWhatADecisionSaysTogetherWithItsState() {
        receive(new Transcription.Waiting(answer));
        Transcription.Failed failed =
                new Transcription.Failed(answer, null, 1, TranscriptionFailureReason.CORRUPT_RECORDING, AT);

        conclude(claim(answer), Decision.change(failed, List.of(failed.fact()), TranscriptionRuleOutcome.FAILED));

        assertThat(find()).isEqualTo(failed);
        assertThat(published(answer.interviewId())).isEqualTo(1);
    }

    @Test
    void storesNothingForAHolderThatLostItsTurn() {
        receive(new Transcription.Waiting(answer));
        ClaimedAnswer claimed = claim(answer);
        takeOver(claimed);
        Transcription.Failed failed =
                new Transcription.Failed(answer, null, 1, TranscriptionFailureReason.CORRUPT_RECORDING, AT);

        assertThatThrownBy(() -> conclude(
                        claimed, Decision.change(failed, List.of(failed.fact()), TranscriptionRuleOutcome.FAILED)))
                .isNotNull();
        assertThat(find()).isEqualTo(new Transcription.Waiting(answer));
        assertThat(published(answer.interviewId())).isZero();
    }

    @Test
    void putsAJobAsideForAHuman() {
        receive(new Transcription.Waiting(answer));
        ClaimedAnswer claimed = claim(answer);

        transcriptions()
                .park(claimed, "PROVIDER_FAILED", _ -> Decision.unchanged(TranscriptionRuleOutcome.NOTHING_TO_DO))
                .await()
                .atMost(PATIENCE);

        assertThat(parked(claimed)).isTrue();
    }

    @Test
    void cancelsAJobTogetherWithWhatFollows() {
        receive(new Transcription.Waiting(answer));
        ClaimedAnswer claimed = claim(answer);
        Transcription.Failed failed =
                new Transcription.Failed(answer, null, 1, TranscriptionFailureReason.CANCELLED, AT);

        cancel(claimed, Decision.change(failed, List.of(failed.fact()), TranscriptionRuleOutcome.FAILED));

        assertThat(find()).isEqualTo(failed);
        assertThat(published(answer.interviewId())).isEqualTo(1);
        assertThat(cancelledBy(claimed, "olga")).isTrue();
    }

    @Test
    void letsEitherTheCancellationOrTheResultCount() {
        receive(new Transcription.Waiting(answer));
        ClaimedAnswer claimed = claim(answer);
        Transcription.Failed failed =
                new Transcription.Failed(answer, null, 1, TranscriptionFailureReason.CANCELLED, AT);
        cancel(claimed, Decision.change(failed, List.of(failed.fact()), TranscriptionRuleOutcome.FAILED));

        assertThatThrownBy(() -> conclude(
                        claimed, Decision.change(failed, List.of(failed.fact()), TranscriptionRuleOutcome.SAVED)))
                .isNotNull();

        assertThat(published(answer.interviewId())).isEqualTo(1);
        ClaimedAnswer ended = claim(answer);
        conclude(ended, Decision.unchanged(TranscriptionRuleOutcome.NOTHING_TO_DO));
        assertThatThrownBy(() ->
                        cancel(ended, Decision.change(failed, List.of(failed.fact()), TranscriptionRuleOutcome.FAILED)))
                .isNotNull();
        assertThat(published(answer.interviewId())).isEqualTo(1);
    }

    private void cancel(ClaimedAnswer claimed, Decision<Transcription, TranscriptionRuleOutcome> decision) {
        transcriptions().cancel(claimed, "olga", _ -> decision).await().atMost(PATIENCE);
    }

    private void receive(Transcription state) {
        transcriptions()
                .receive(answer, _ -> Decision.change(state, TranscriptionRuleOutcome.QUEUED))
                .await()
                .atMost(PATIENCE);
    }

    private void conclude(ClaimedAnswer claimed, Decision<Transcription, TranscriptionRuleOutcome> decision) {
        transcriptions().conclude(claimed, _ -> decision).await().atMost(PATIENCE);
    }

    private Transcription find() {
        return transcriptions()
                .find(new ClaimedAnswer("acme", answer.key(), new Lease(UUID.randomUUID(), 0)))
                .await()
                .atMost(PATIENCE);
    }
}
