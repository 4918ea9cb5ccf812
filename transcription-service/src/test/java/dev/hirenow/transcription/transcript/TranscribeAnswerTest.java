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
import dev.hirenow.common.work.call.ProviderCallOutcome;
import dev.hirenow.transcription.transcript.TranscribeAnswer.Audible;

import static dev.hirenow.transcription.transcript.AnswerFixtures.ANSWER;
import static dev.hirenow.transcription.transcript.AnswerFixtures.CLOCK;
import static dev.hirenow.transcription.transcript.AnswerFixtures.MEDIA;
import static org.assertj.core.api.Assertions.assertThat;

class TranscribeAnswerTest {

    private static final byte[] ANSWERED = "answer".getBytes();
    private static final byte[] WITHOUT_WORDS = "nothing".getBytes();
    private static final ProviderCallOutcome REPLY = new ProviderCallOutcome.Answered(ANSWERED, "deepgram", "r1", 7);

    @TempDir
    Path folder;

    private final InMemoryTranscriptions transcriptions = new InMemoryTranscriptions();
    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final List<String> heard = new ArrayList<>();
    private TestScratchSpace scratch;
    private TranscribeAnswer transcribe;

    @BeforeEach
    void prepare() {
        scratch = new TestScratchSpace(folder);
        transcribe = new TranscribeAnswer(transcriptions, store, new Listener(), scratch, CLOCK);
        store.objects.put("audio", new byte[] {1, 2, 3});
        transcriptions
                .receive(
                        ANSWER,
                        _ -> Decision.change(
                                new Transcription.Prepared(ANSWER, MEDIA), TranscriptionRuleOutcome.PREPARED))
                .await()
                .indefinitely();
    }

    @Test
    void sendsTheSoundWithItsTypeAndLanguage() {
        Audible question = (Audible) question(transcribe, transcriptions.claim(ANSWER));
        assertThat(scratch.cleared()).isEmpty();

        assertThat(transcribe.mostCostMicros(question)).isEqualTo(MEDIA.durationMs());
        assertThat(transcribe.ask(question).await().indefinitely()).isEqualTo(REPLY);
        assertThat(heard).containsExactly("audio/ogg en");
        assertThat(scratch.cleared()).containsExactly(folder);
    }

    @Test
    void asksNobodyWhenThereIsAnOutcome() {
        record(transcriptions.claim(ANSWER));

        assertThat(question(transcribe, transcriptions.claim(ANSWER)))
                .isEqualTo(new TranscribeAnswer.NotNeeded(TranscriptionRuleOutcome.NOTHING_TO_DO));
        assertThat(heard).isEmpty();
    }

    @Test
    void asksNobodyWhenTheStoreIsAway() {
        TranscribeAnswer withoutStore =
                new TranscribeAnswer(transcriptions, new Away(), new Listener(), scratch, CLOCK);

        assertThat(question(withoutStore, transcriptions.claim(ANSWER)))
                .isInstanceOfSatisfying(TranscribeAnswer.StoreUnavailable.class, away -> assertThat(away.cause())
                        .isInstanceOf(IllegalStateException.class));
        assertThat(transcriptions.facts).isEmpty();
        assertThat(scratch.cleared()).containsExactly(folder);
    }

    @Test
    void letsAHumanLookWhenTheSoundIsGone() {
        store.objects.clear();
        ClaimedAnswer claimed = transcriptions.claim(ANSWER);

        assertThat(question(transcribe, claimed))
                .isEqualTo(new TranscribeAnswer.NotNeeded(TranscriptionRuleOutcome.FAILED));
        assertThat(transcriptions.isParked(claimed)).isTrue();
        assertThat(scratch.cleared()).containsExactly(folder);
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
    void takesNoAnswerWithoutWordsForSilenceWhereSomethingCanBeHeard() {
        prepared(900L);

        assertThat(withoutWords()).isEqualTo(new TranscribeAnswer.NothingHeard());
        assertThat(transcriptions.facts).isEmpty();
    }

    @Test
    void takesItForSilenceWhereNothingCanBeHeard() {
        prepared(100L);

        assertThat(withoutWords()).isEqualTo(new TranscribeAnswer.Saved(0));
        assertThat(transcriptions.facts).singleElement().isInstanceOf(TranscriptReady.class);
    }

    @Test
    void takesItForSilenceWhereAnEarlierReleaseMeasuredNothing() {
        assertThat(withoutWords()).isEqualTo(new TranscribeAnswer.Saved(0));
    }

    private void prepared(long audibleMs) {
        PreparedMedia media =
                new PreparedMedia(AnswerFixtures.PLAYBACK, AnswerFixtures.AUDIO, 1234, audibleMs, List.of());
        transcriptions
                .receive(
                        ANSWER,
                        _ -> Decision.change(
                                new Transcription.Prepared(ANSWER, media), TranscriptionRuleOutcome.PREPARED))
                .await()
                .indefinitely();
    }

    private TranscribeAnswer.Recorded withoutWords() {
        return transcribe
                .record(transcriptions.claim(ANSWER), WITHOUT_WORDS)
                .await()
                .indefinitely();
    }

    @Test
    void letsAHumanLookWhenTheProviderIsAtFault() {
        ClaimedAnswer claimed = transcriptions.claim(ANSWER);

        transcribe
                .giveUp(claimed, TranscriptionFailureReason.PROVIDER_FAILED)
                .await()
                .indefinitely();

        assertThat(transcriptions.isParked(claimed)).isTrue();
        assertThat(transcriptions.facts)
                .singleElement()
                .isInstanceOfSatisfying(TranscriptionFailed.class, failed -> assertThat(failed.playback())
                        .isEqualTo(MEDIA.playback()));
    }

    @Test
    void aRetryAfterGivingUpLeadsToALaterOutcome() {
        transcribe
                .giveUp(transcriptions.claim(ANSWER), TranscriptionFailureReason.PROVIDER_FAILED)
                .await()
                .indefinitely();
        ClaimedAnswer retried = transcriptions.claim(ANSWER);

        assertThat(question(transcribe, retried)).isInstanceOf(Audible.class);
        assertThat(record(retried)).isEqualTo(new TranscribeAnswer.Saved(1));

        assertThat(transcriptions.facts.getLast())
                .isInstanceOfSatisfying(TranscriptReady.class, ready -> assertThat(ready.outcome())
                        .isEqualTo(2));
    }

    @Test
    void aRetryInVainIsALaterFailure() {
        transcribe
                .giveUp(transcriptions.claim(ANSWER), TranscriptionFailureReason.PROVIDER_FAILED)
                .await()
                .indefinitely();
        ClaimedAnswer retried = transcriptions.claim(ANSWER);

        transcribe
                .giveUp(retried, TranscriptionFailureReason.PROVIDER_UNAVAILABLE)
                .await()
                .indefinitely();

        assertThat(transcriptions.isParked(retried)).isTrue();
        assertThat(transcriptions.facts.getLast()).isInstanceOfSatisfying(TranscriptionFailed.class, failed -> {
            assertThat(failed.outcome()).isEqualTo(2);
            assertThat(failed.reason()).isEqualTo("PROVIDER_UNAVAILABLE");
        });
    }

    private static TranscribeAnswer.Question question(TranscribeAnswer asking, ClaimedAnswer claimed) {
        return asking.question(claimed).await().indefinitely();
    }

    private TranscribeAnswer.Recorded record(ClaimedAnswer claimed) {
        return transcribe.record(claimed, ANSWERED).await().indefinitely();
    }

    private final class Listener implements SpeechToText {
        @Override
        public long mostCostMicros(Audio audio) {
            return audio.durationMs();
        }

        @Override
        public Uni<ProviderCallOutcome> listen(Audio audio) {
            heard.add(audio.contentType() + " " + audio.language());
            return Uni.createFrom().item(REPLY);
        }

        @Override
        public Derived derive(byte[] answer) {
            return switch (new String(answer)) {
                case "answer" ->
                    new Understood(
                            new RecognisedSpeech(List.of(new Word("Hi.", 0, 100, 0.9)), "deepgram", "r1", "nova"));
                case "nothing" -> new Understood(new RecognisedSpeech(List.of(), "deepgram", "r1", "nova"));
                default -> new NotUnderstood();
            };
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
