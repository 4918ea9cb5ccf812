package dev.hirenow.transcription.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hirenow.common.decision.Job;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.MissingKind;
import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;

import static dev.hirenow.transcription.transcript.AnswerFixtures.ANSWER;
import static dev.hirenow.transcription.transcript.AnswerFixtures.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

class PrepareAnswerTest {

    @TempDir
    Path folder;

    private final InMemoryTranscriptions transcriptions = new InMemoryTranscriptions();
    private final InMemoryMediaStore store = new InMemoryMediaStore();

    @BeforeEach
    void receive() {
        store.objects.put("recording", new byte[] {1, 2, 3});
        new RequestTranscript(transcriptions).received(ANSWER).await().indefinitely();
    }

    @Test
    void storesBothCopiesUnderTheInterviewAndQueuesTheCall() {
        assertThat(prepare(made(true), 1)).isEqualTo(new PrepareAnswer.Ended(TranscriptionRuleOutcome.PREPARED, null));

        assertThat(store.objects.keySet())
                .contains(
                        "acme/" + ANSWER.interviewId() + "/prepared/q1-2-playback.webm",
                        "acme/" + ANSWER.interviewId() + "/prepared/q1-2-audio.ogg");
        assertThat(transcriptions.jobs)
                .extracting(Job::kind)
                .containsExactly(Transcription.PREPARE, Transcription.TRANSCRIBE);
    }

    @Test
    void isDoneAtOnceWhenThereIsNothingToHear() {
        prepare(made(false), 1);

        assertThat(transcriptions.facts).singleElement().isInstanceOfSatisfying(TranscriptReady.class, ready -> {
            assertThat(ready.words()).isEmpty();
            assertThat(ready.provider()).isEqualTo("none");
            assertThat(ready.durationMs()).isEqualTo(1500);
        });
    }

    @Test
    void saysWhatTheRecordingLacks() {
        MissingPart sound = new MissingPart(MissingKind.SOUND, 0, 1_500, false);

        prepare(new MediaPreparation.Made(file("playback", "webm", "video/webm"), null, 1500, 0, List.of(sound)), 1);

        assertThat(transcriptions.facts)
                .singleElement()
                .isInstanceOfSatisfying(TranscriptReady.class, ready -> assertThat(ready.missing())
                        .containsExactly(sound));
    }

    @Test
    void failsForGoodWhenTheRecordingIsOfNoUse() {
        prepare(new MediaPreparation.Unusable(TranscriptionFailureReason.CORRUPT_RECORDING), 1);

        assertThat(transcriptions.facts)
                .singleElement()
                .isInstanceOfSatisfying(TranscriptionFailed.class, failed -> assertThat(failed.reason())
                        .isEqualTo("CORRUPT_RECORDING"));
    }

    @Test
    void failsForGoodWhenTheRecordingIsGone() {
        store.objects.clear();

        assertThat(prepare(made(true), 1))
                .isEqualTo(new PrepareAnswer.Ended(
                        TranscriptionRuleOutcome.FAILED, TranscriptionFailureReason.RECORDING_MISSING));
    }

    @Test
    void blamesNoRecordingForAProgramThatCannotRunHoweverOftenItMeetsIt() {
        assertThat(prepare(new MediaPreparation.ProgramUnusable("no ffmpeg"), 10))
                .isEqualTo(new PrepareAnswer.NothingCanBePrepared("no ffmpeg"));
        assertThat(transcriptions.facts).isEmpty();
    }

    @Test
    void triesAgainWhenItWasCutShort() {
        assertThat(prepare(new MediaPreparation.CutShort(), 2)).isEqualTo(new PrepareAnswer.Interrupted());
        assertThat(transcriptions.facts).isEmpty();
    }

    @Test
    void saysThatTheStoreIsAwayAndBlamesNobody() {
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

        assertThat(new PrepareAnswer(
                                transcriptions,
                                away,
                                (_, _) -> Uni.createFrom().item(made(true)),
                                new TestScratchSpace(folder),
                                CLOCK)
                        .prepare(transcriptions.claim(ANSWER), 3)
                        .await()
                        .indefinitely())
                .isInstanceOfSatisfying(
                        PrepareAnswer.StoreUnavailable.class,
                        outOfReach -> assertThat(outOfReach.cause()).isInstanceOf(IllegalStateException.class));
        assertThat(transcriptions.facts).isEmpty();
    }

    @Test
    void givesUpWhenItIsCutShortAgainAndAgain() {
        assertThat(prepare(new MediaPreparation.CutShort(), 3))
                .isEqualTo(new PrepareAnswer.Ended(
                        TranscriptionRuleOutcome.FAILED, TranscriptionFailureReason.PREPARATION_FAILED));
    }

    @Test
    void startsNothingForARecordingThatEndedTheServiceEachTimeItWasStarted() {
        List<Path> started = new ArrayList<>();
        PrepareAnswer prepare = new PrepareAnswer(
                transcriptions,
                store,
                (recording, _) -> {
                    started.add(recording);
                    return Uni.createFrom().item(made(true));
                },
                new TestScratchSpace(folder),
                CLOCK);

        assertThat(prepare.prepare(transcriptions.claim(ANSWER), 11).await().indefinitely())
                .isEqualTo(new PrepareAnswer.Ended(
                        TranscriptionRuleOutcome.FAILED, TranscriptionFailureReason.PREPARATION_FAILED));
        assertThat(started).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = TranscriptionFailureReason.class,
            names = {"PREPARATION_FAILED", "CORRUPT_RECORDING", "RECORDING_TOO_LONG"})
    void putsEveryFailureAsideSoThatAHumanCanHaveItTriedAgain(TranscriptionFailureReason reason) {
        ClaimedAnswer claimed = transcriptions.claim(ANSWER);

        prepare(
                claimed,
                reason == TranscriptionFailureReason.PREPARATION_FAILED
                        ? new MediaPreparation.CutShort()
                        : new MediaPreparation.Unusable(reason),
                3);

        assertThat(transcriptions.isParked(claimed)).isTrue();
        assertThat(transcriptions.facts)
                .singleElement()
                .isInstanceOfSatisfying(TranscriptionFailed.class, failed -> assertThat(failed.reason())
                        .isEqualTo(reason.name()));
    }

    @Test
    void makesTheCopiesWhenAHumanHasItTriedAgainAndStaysAFailureUntilThereAreWords() {
        prepare(new MediaPreparation.CutShort(), 3);

        assertThat(prepare(made(true), 1)).isEqualTo(new PrepareAnswer.Ended(TranscriptionRuleOutcome.PREPARED, null));

        assertThat(transcriptions.state(ANSWER)).isInstanceOfSatisfying(Transcription.Failed.class, failed -> {
            assertThat(failed.media()).isNotNull();
            assertThat(failed.outcome()).isEqualTo(1);
        });
        assertThat(transcriptions.jobs)
                .extracting(Job::kind)
                .containsExactly(Transcription.PREPARE, Transcription.TRANSCRIBE);
        assertThat(transcriptions.facts).hasSize(1);
    }

    @Test
    void aRetryThatHearsNothingIsALaterOutcome() {
        prepare(new MediaPreparation.CutShort(), 3);

        prepare(made(false), 1);

        assertThat(transcriptions.facts.getLast())
                .isInstanceOfSatisfying(TranscriptReady.class, ready -> assertThat(ready.outcome())
                        .isEqualTo(2));
    }

    @Test
    void aRetryInVainIsALaterFailure() {
        prepare(new MediaPreparation.CutShort(), 3);
        ClaimedAnswer again = transcriptions.claim(ANSWER);

        prepare(again, new MediaPreparation.CutShort(), 3);

        assertThat(transcriptions.isParked(again)).isTrue();
        assertThat(transcriptions.facts.getLast())
                .isInstanceOfSatisfying(TranscriptionFailed.class, failed -> assertThat(failed.outcome())
                        .isEqualTo(2));
    }

    @Test
    void leavesNothingInTheSpoolWhateverHappens() {
        TestScratchSpace scratch = new TestScratchSpace(folder);
        PrepareAnswer failing = new PrepareAnswer(
                transcriptions,
                store,
                (_, _) -> Uni.createFrom().failure(new IllegalStateException("disk in trouble")),
                scratch,
                CLOCK);

        assertThat(failing.prepare(transcriptions.claim(ANSWER), 1)
                        .onFailure()
                        .recoverWithNull()
                        .await()
                        .indefinitely())
                .isNull();
        assertThat(scratch.cleared()).containsExactly(folder);
    }

    @Test
    void doesNothingTwice() {
        prepare(made(true), 1);

        assertThat(prepare(made(true), 1))
                .isEqualTo(new PrepareAnswer.Ended(TranscriptionRuleOutcome.NOTHING_TO_DO, null));
        assertThat(transcriptions.jobs).hasSize(2);
    }

    private PrepareAnswer.Result prepare(MediaPreparation.Result result, int attempts) {
        return prepare(transcriptions.claim(ANSWER), result, attempts);
    }

    private PrepareAnswer.Result prepare(ClaimedAnswer claimed, MediaPreparation.Result result, int attempts) {
        MediaPreparation preparation = (_, _) -> Uni.createFrom().item(result);
        return new PrepareAnswer(transcriptions, store, preparation, new TestScratchSpace(folder), CLOCK)
                .prepare(claimed, attempts)
                .await()
                .indefinitely();
    }

    private MediaPreparation.Made made(boolean audible) {
        return new MediaPreparation.Made(
                file("playback", "webm", "video/webm"),
                audible ? file("audio", "ogg", "audio/ogg") : null,
                1500,
                audible ? 1200 : 0,
                List.of());
    }

    private MediaFile file(String name, String extension, String contentType) {
        try {
            Path path = Files.writeString(
                    Files.createTempDirectory(folder, "copies").resolve(name), name);
            return new MediaFile(path, extension, contentType, name.length(), "abc");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
