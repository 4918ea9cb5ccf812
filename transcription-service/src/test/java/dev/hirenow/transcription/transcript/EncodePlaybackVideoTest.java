package dev.hirenow.transcription.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.common.decision.Job;
import dev.hirenow.common.facts.MediaObject;

import static dev.hirenow.transcription.transcript.AnswerFixtures.ANSWER;
import static dev.hirenow.transcription.transcript.AnswerFixtures.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

class EncodePlaybackVideoTest {

    @TempDir
    Path folder;

    private final InMemoryTranscriptions transcriptions = new InMemoryTranscriptions();
    private final InMemoryMediaStore store = new InMemoryMediaStore();

    @BeforeEach
    void prepareTheSound() throws IOException {
        store.objects.put("recording", new byte[] {1, 2, 3});
        new RequestTranscript(transcriptions).received(ANSWER).await().indefinitely();
        MediaPreparation.Made sound = new MediaPreparation.Made(
                file("sound"),
                new MediaFile(file("audio").path(), "ogg", "audio/ogg", 5, "bb"),
                1500,
                1200,
                List.of(),
                true);
        new PrepareAnswer(
                        transcriptions,
                        store,
                        (_, _) -> Uni.createFrom().item(sound),
                        new TestScratchSpace(folder),
                        CLOCK)
                .prepare(transcriptions.claim(ANSWER), 1)
                .await()
                .indefinitely();
    }

    @Test
    void isQueuedBehindTheWords() {
        assertThat(transcriptions.jobs)
                .extracting(Job::kind)
                .containsExactly(Transcription.PREPARE, Transcription.TRANSCRIBE, Transcription.PICTURE);
    }

    @Test
    void putsThePictureWhereTheSoundAloneWas() throws IOException {
        assertThat(store.objects.get(playback())).isEqualTo("sound".getBytes());

        EncodePlaybackVideo.Result result =
                encode(new MediaPreparation.Made(file("picture"), null, 1500, 0, List.of()), 1);

        assertThat(result).isEqualTo(new EncodePlaybackVideo.Replaced());
        assertThat(store.objects.get(playback())).isEqualTo("picture".getBytes());
        assertThat(transcriptions.facts).isEmpty();
    }

    @Test
    void leavesTheSoundWhereNoPictureCanBeMade() {
        assertThat(encode(new MediaPreparation.Unusable(TranscriptionFailureReason.CORRUPT_RECORDING), 1))
                .isEqualTo(new EncodePlaybackVideo.Left("CORRUPT_RECORDING"));
        assertThat(store.objects.get(playback())).isEqualTo("sound".getBytes());
        assertThat(transcriptions.facts).isEmpty();
    }

    @Test
    void isTriedTwiceWhenItTakesTooLong() {
        assertThat(encode(new MediaPreparation.CutShort(), 1)).isEqualTo(new EncodePlaybackVideo.Interrupted());
        assertThat(encode(new MediaPreparation.CutShort(), 2)).isEqualTo(new EncodePlaybackVideo.Left("CUT_SHORT"));
    }

    @Test
    void waitsForAProgramThatCannotRun() {
        assertThat(encode(new MediaPreparation.ProgramUnusable("no ffmpeg"), 10))
                .isEqualTo(new EncodePlaybackVideo.NothingCanBeEncoded("no ffmpeg"));
    }

    @Test
    void startsNothingForARecordingThatEndedTheServiceEachTimeItWasStarted() throws IOException {
        assertThat(encode(new MediaPreparation.Made(file("picture"), null, 1500, 0, List.of()), 11))
                .isEqualTo(new EncodePlaybackVideo.Left("CUT_SHORT"));
        assertThat(store.objects.get(playback())).isEqualTo("sound".getBytes());
    }

    @Test
    void saysThatTheStoreIsAway() {
        MediaStore away = new MediaStore() {
            @Override
            public Uni<Boolean> download(MediaObject object, Path file) {
                return Uni.createFrom().failure(new IllegalStateException("away"));
            }

            @Override
            public Uni<MediaObject> store(String key, MediaFile file) {
                return Uni.createFrom().failure(new IllegalStateException("away"));
            }
        };

        assertThat(encode(away, new MediaPreparation.CutShort(), 1))
                .isInstanceOfSatisfying(
                        EncodePlaybackVideo.StoreUnavailable.class,
                        outOfReach -> assertThat(outOfReach.cause()).hasMessage("away"));
    }

    @Test
    void publishesNothingHoweverItEnds() {
        EncodePlaybackVideo encode = new EncodePlaybackVideo(
                transcriptions, store, (_, _) -> Uni.createFrom().nothing(), new TestScratchSpace(folder));
        ClaimedAnswer parked = transcriptions.claim(ANSWER);
        ClaimedAnswer cancelled = transcriptions.claim(ANSWER);

        encode.exhausted(parked, "OWN_FAULT").await().indefinitely();
        encode.cancelled(cancelled, "ops").await().indefinitely();

        assertThat(transcriptions.isParked(parked)).isTrue();
        assertThat(transcriptions.isCancelledBy(cancelled, "ops")).isTrue();
        assertThat(transcriptions.facts).isEmpty();
        assertThat(transcriptions.state(ANSWER)).isInstanceOf(Transcription.Prepared.class);
    }

    private EncodePlaybackVideo.Result encode(MediaPreparation.Result result, int attempts) {
        return encode(store, result, attempts);
    }

    private EncodePlaybackVideo.Result encode(MediaStore from, MediaPreparation.Result result, int attempts) {
        return new EncodePlaybackVideo(
                        transcriptions, from, (_, _) -> Uni.createFrom().item(result), new TestScratchSpace(folder))
                .encode(transcriptions.claim(ANSWER), attempts)
                .await()
                .indefinitely();
    }

    private static String playback() {
        return "acme/" + ANSWER.interviewId() + "/prepared/q1-2-playback.webm";
    }

    private MediaFile file(String content) throws IOException {
        Path path =
                Files.writeString(Files.createTempDirectory(folder, "copies").resolve(content), content);
        return new MediaFile(path, "webm", "video/webm", content.length(), "aa");
    }
}
