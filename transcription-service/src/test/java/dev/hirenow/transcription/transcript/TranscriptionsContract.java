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
import dev.hirenow.common.identity.Ids;
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

    private final Answer answer = new Answer(
            Ids.next(),
            "acme",
            new RequestedAnswer("q1", 1, new MediaObject("b", "acme/i/r", 9, "video/webm", "cc"), "en"));

    /** The implementation under test. */
    protected abstract Transcriptions transcriptions();

    /** A claimed job of the answer, of a kind that no worker processes. */
    protected abstract Turn claim(Answer answer);

    /** Lets another worker claim the job. */
    protected abstract void takeOver(Turn turn);

    /** The number of facts published about the interview. */
    protected abstract int published(UUID interview);

    /** Whether this operator cancelled the job. */
    protected abstract boolean cancelledBy(Turn turn, String operator);

    /** Whether the job is parked. */
    protected abstract boolean parked(Turn turn);

    @Test
    void beginsAsWaitingAndKeepsWhatItHeardFirst() {
        receive(new Transcription.Waiting(answer));

        assertThat(find()).isEqualTo(new Transcription.Waiting(answer));
    }

    @Test
    void keepsEachStateAsItIs() {
        receive(new Transcription.Waiting(answer));
        Speech speech = new Speech(List.of(new Word("Hi.", 0, 10, 0.5)), "deepgram", "r1", "nova");
        for (Transcription state : List.of(
                new Transcription.Prepared(answer, MEDIA),
                new Transcription.Transcribed(answer, MEDIA, 1, speech, AT),
                new Transcription.Failed(answer, null, 1, FailureReason.PREPARATION_FAILED, AT),
                new Transcription.Failed(answer, MEDIA, 1, FailureReason.PROVIDER_FAILED, AT))) {
            conclude(claim(answer), Decision.change(state, Step.SAVED));

            assertThat(find()).isEqualTo(state);
        }
    }

    @Test
    void publishesWhatADecisionSaysTogetherWithItsState() {
        receive(new Transcription.Waiting(answer));
        Transcription.Failed failed = new Transcription.Failed(answer, null, 1, FailureReason.CORRUPT_RECORDING, AT);

        conclude(claim(answer), Decision.change(failed, List.of(failed.fact()), Step.FAILED));

        assertThat(find()).isEqualTo(failed);
        assertThat(published(answer.interviewId())).isEqualTo(1);
    }

    @Test
    void storesNothingForAHolderThatLostItsTurn() {
        receive(new Transcription.Waiting(answer));
        Turn turn = claim(answer);
        takeOver(turn);
        Transcription.Failed failed = new Transcription.Failed(answer, null, 1, FailureReason.CORRUPT_RECORDING, AT);

        assertThatThrownBy(() -> conclude(turn, Decision.change(failed, List.of(failed.fact()), Step.FAILED)))
                .isNotNull();
        assertThat(find()).isEqualTo(new Transcription.Waiting(answer));
        assertThat(published(answer.interviewId())).isZero();
    }

    @Test
    void putsAJobAsideForAHuman() {
        receive(new Transcription.Waiting(answer));
        Turn turn = claim(answer);

        transcriptions()
                .putAside(turn, "PROVIDER_FAILED", _ -> Decision.unchanged(Step.NOTHING_TO_DO))
                .await()
                .atMost(PATIENCE);

        assertThat(parked(turn)).isTrue();
    }

    @Test
    void cancelsAJobTogetherWithWhatFollows() {
        receive(new Transcription.Waiting(answer));
        Turn turn = claim(answer);
        Transcription.Failed failed = new Transcription.Failed(answer, null, 1, FailureReason.CANCELLED, AT);

        cancel(turn, Decision.change(failed, List.of(failed.fact()), Step.FAILED));

        assertThat(find()).isEqualTo(failed);
        assertThat(published(answer.interviewId())).isEqualTo(1);
        assertThat(cancelledBy(turn, "olga")).isTrue();
    }

    @Test
    void letsEitherTheCancellationOrTheResultCount() {
        receive(new Transcription.Waiting(answer));
        Turn turn = claim(answer);
        Transcription.Failed failed = new Transcription.Failed(answer, null, 1, FailureReason.CANCELLED, AT);
        cancel(turn, Decision.change(failed, List.of(failed.fact()), Step.FAILED));

        assertThatThrownBy(() -> conclude(turn, Decision.change(failed, List.of(failed.fact()), Step.SAVED)))
                .isNotNull();

        assertThat(published(answer.interviewId())).isEqualTo(1);
        Turn ended = claim(answer);
        conclude(ended, Decision.unchanged(Step.NOTHING_TO_DO));
        assertThatThrownBy(() -> cancel(ended, Decision.change(failed, List.of(failed.fact()), Step.FAILED)))
                .isNotNull();
        assertThat(published(answer.interviewId())).isEqualTo(1);
    }

    private void cancel(Turn turn, Decision<Transcription, Step> decision) {
        transcriptions().cancel(turn, "olga", _ -> decision).await().atMost(PATIENCE);
    }

    private void receive(Transcription state) {
        transcriptions()
                .receive(answer, _ -> Decision.change(state, Step.QUEUED))
                .await()
                .atMost(PATIENCE);
    }

    private void conclude(Turn turn, Decision<Transcription, Step> decision) {
        transcriptions().conclude(turn, _ -> decision).await().atMost(PATIENCE);
    }

    private Transcription find() {
        return transcriptions()
                .find(new Turn("acme", answer.key(), new Lease(UUID.randomUUID(), 0)))
                .await()
                .atMost(PATIENCE);
    }
}
