package dev.hirenow.transcription.transcript;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.facts.Word;

import static dev.hirenow.transcription.transcript.Fixtures.ANSWER;
import static dev.hirenow.transcription.transcript.Fixtures.CLOCK;
import static dev.hirenow.transcription.transcript.Fixtures.MEDIA;
import static org.assertj.core.api.Assertions.assertThat;

class TranscribeAnswerTest {

    private static final byte[] ANSWERED = "answer".getBytes();

    @TempDir
    Path folder;

    private final InMemoryTranscriptions transcriptions = new InMemoryTranscriptions();
    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final List<String> heard = new ArrayList<>();
    private TestSpool spool;
    private TranscribeAnswer transcribe;

    @BeforeEach
    void prepare() {
        spool = new TestSpool(folder);
        transcribe = new TranscribeAnswer(transcriptions, store, new Listener(), spool, CLOCK);
        store.objects.put("audio", new byte[] {1, 2, 3});
        transcriptions
                .receive(ANSWER, _ -> Decision.change(new Transcription.Prepared(ANSWER, MEDIA), Step.PREPARED))
                .await()
                .indefinitely();
    }

    @Test
    void sendsTheSoundWithItsTypeAndLanguage() {
        TranscribeAnswer.Asked asked = ask(transcribe, transcriptions.claim(ANSWER));

        assertThat(asked)
                .isEqualTo(new TranscribeAnswer.Called(new SpeechToText.Answered(ANSWERED, "r1"), MEDIA.durationMs()));
        assertThat(heard).containsExactly("before 1234 ms", "audio/ogg en");
        assertThat(spool.cleared()).containsExactly(folder);
    }

    @Test
    void asksNobodyWhenThereIsAnOutcome() {
        record(transcriptions.claim(ANSWER));

        assertThat(ask(transcribe, transcriptions.claim(ANSWER)))
                .isEqualTo(new TranscribeAnswer.Needless(Step.NOTHING_TO_DO));
        assertThat(heard).isEmpty();
    }

    @Test
    void asksNobodyWhenTheStoreIsAway() {
        TranscribeAnswer withoutStore = new TranscribeAnswer(transcriptions, new Away(), new Listener(), spool, CLOCK);

        assertThat(ask(withoutStore, transcriptions.claim(ANSWER)))
                .isInstanceOfSatisfying(TranscribeAnswer.NotAsked.class, notAsked -> assertThat(notAsked.cause())
                        .isInstanceOf(IllegalStateException.class));
        assertThat(transcriptions.facts).isEmpty();
    }

    @Test
    void letsAHumanLookWhenTheSoundIsGone() {
        store.objects.clear();
        Turn turn = transcriptions.claim(ANSWER);

        assertThat(ask(transcribe, turn)).isEqualTo(new TranscribeAnswer.Needless(Step.FAILED));
        assertThat(transcriptions.isParked(turn)).isTrue();
    }

    @Test
    void publishesTheWordsWithThePlaybackCopy() {
        assertThat(record(transcriptions.claim(ANSWER))).isEqualTo(new TranscribeAnswer.Saved(1));

        assertThat(transcriptions.facts).singleElement().isInstanceOfSatisfying(TranscriptReady.class, ready -> {
            assertThat(ready.words()).containsExactly(new Word("Hi.", 0, 100, 0.9));
            assertThat(ready.playback()).isEqualTo(MEDIA.playback());
            assertThat(ready.attempt()).isEqualTo(2);
            assertThat(ready.outcome()).isEqualTo(1);
        });
    }

    @Test
    void publishesNothingForAnAnswerThatItDoesNotUnderstand() {
        assertThat(transcribe
                        .record(transcriptions.claim(ANSWER), "?".getBytes())
                        .await()
                        .indefinitely())
                .isEqualTo(new TranscribeAnswer.NotUnderstood());
        assertThat(transcriptions.facts).isEmpty();
    }

    @Test
    void letsAHumanLookWhenTheProviderIsAtFault() {
        Turn turn = transcriptions.claim(ANSWER);

        transcribe.giveUp(turn, FailureReason.PROVIDER_FAILED).await().indefinitely();

        assertThat(transcriptions.isParked(turn)).isTrue();
        assertThat(transcriptions.facts)
                .singleElement()
                .isInstanceOfSatisfying(TranscriptionFailed.class, failed -> assertThat(failed.playback())
                        .isEqualTo(MEDIA.playback()));
    }

    @Test
    void aRetryAfterGivingUpLeadsToALaterOutcome() {
        transcribe
                .giveUp(transcriptions.claim(ANSWER), FailureReason.PROVIDER_FAILED)
                .await()
                .indefinitely();
        Turn retried = transcriptions.claim(ANSWER);

        assertThat(ask(transcribe, retried)).isInstanceOf(TranscribeAnswer.Called.class);
        assertThat(record(retried)).isEqualTo(new TranscribeAnswer.Saved(1));

        assertThat(transcriptions.facts.getLast())
                .isInstanceOfSatisfying(TranscriptReady.class, ready -> assertThat(ready.outcome())
                        .isEqualTo(2));
    }

    @Test
    void aRetryInVainIsALaterFailure() {
        transcribe
                .giveUp(transcriptions.claim(ANSWER), FailureReason.PROVIDER_FAILED)
                .await()
                .indefinitely();
        Turn retried = transcriptions.claim(ANSWER);

        transcribe.giveUp(retried, FailureReason.PROVIDER_UNAVAILABLE).await().indefinitely();

        assertThat(transcriptions.isParked(retried)).isTrue();
        assertThat(transcriptions.facts.getLast()).isInstanceOfSatisfying(TranscriptionFailed.class, failed -> {
            assertThat(failed.outcome()).isEqualTo(2);
            assertThat(failed.reason()).isEqualTo("PROVIDER_UNAVAILABLE");
        });
    }

    private TranscribeAnswer.Asked ask(TranscribeAnswer asking, Turn turn) {
        return asking.ask(turn, durationMs -> {
                    heard.add("before " + durationMs + " ms");
                    return Uni.createFrom().voidItem();
                })
                .await()
                .indefinitely();
    }

    private TranscribeAnswer.Recorded record(Turn turn) {
        return transcribe.record(turn, ANSWERED).await().indefinitely();
    }

    private final class Listener implements SpeechToText {
        @Override
        public Uni<Reply> listen(Path audio, String contentType, String language) {
            heard.add(contentType + " " + language);
            return Uni.createFrom().item(new Answered(ANSWERED, "r1"));
        }

        @Override
        public Derived derive(byte[] answer) {
            return answer.length == ANSWERED.length
                    ? new Understood(new Speech(List.of(new Word("Hi.", 0, 100, 0.9)), "deepgram", "r1", "nova"))
                    : new NotUnderstood();
        }
    }

    private static final class Away implements MediaStore {
        @Override
        public Uni<Boolean> download(MediaObject object, Path file) {
            return Uni.createFrom().failure(new IllegalStateException("away"));
        }

        @Override
        public Uni<MediaObject> store(String key, MediaFile file) {
            return Uni.createFrom().failure(new IllegalStateException("away"));
        }
    }
}
