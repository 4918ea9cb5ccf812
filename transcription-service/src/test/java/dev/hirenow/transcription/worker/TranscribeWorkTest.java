package dev.hirenow.transcription.worker;

import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.identity.Ids;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.ProviderWork;
import dev.hirenow.common.work.call.ProviderReply;
import dev.hirenow.transcription.transcript.AnswerAttempt;
import dev.hirenow.transcription.transcript.ClaimedAnswer;
import dev.hirenow.transcription.transcript.MediaFile;
import dev.hirenow.transcription.transcript.MediaStore;
import dev.hirenow.transcription.transcript.PreparedMedia;
import dev.hirenow.transcription.transcript.ScratchSpace;
import dev.hirenow.transcription.transcript.SpeechToText;
import dev.hirenow.transcription.transcript.TranscribeAnswer;
import dev.hirenow.transcription.transcript.Transcription;
import dev.hirenow.transcription.transcript.TranscriptionStep;
import dev.hirenow.transcription.transcript.Transcriptions;

import static org.assertj.core.api.Assertions.assertThat;

/** An outage of our own object store counts neither as a call nor as an attempt, however often it occurs. */
class TranscribeWorkTest {

    private static final MediaObject OBJECT = new MediaObject("hirenow", "key", 9, "audio/ogg", "cc");
    private static final AnswerAttempt ANSWER =
            new AnswerAttempt(Ids.next(), "acme", new RequestedAnswer("q1", 1, OBJECT, "en"));

    @TempDir
    Path folder;

    @Test
    void waitsForAStoreThatIsAwayWithoutCallingAnybody() {
        TranscribeAnswer transcribe =
                new TranscribeAnswer(new OnePrepared(), new Away(), new Nobody(), new Folder(), Clock.systemUTC());
        TranscriptionStepLog log = new TranscriptionStepLog(new SimpleMeterRegistry());
        TranscribeWork work = TranscribeWork.of(transcribe, log, claim(40));

        ProviderWork.CallPlan plan = work.ask(UUID.randomUUID()).await().atMost(Duration.ofSeconds(5));

        assertThat(plan).isInstanceOfSatisfying(ProviderWork.NotNow.class, later -> {
            assertThat(later.reason()).isEqualTo("AUDIO_OUT_OF_REACH: ConnectException: Connection refused");
            assertThat(later.delay()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(10));
        });
    }

    private static Claim claim(int attempts) {
        return new Claim(
                Ids.next(),
                ANSWER.interviewId(),
                "acme",
                Transcription.TRANSCRIBE,
                ANSWER.key().toString(),
                "{}",
                attempts,
                1,
                UUID.randomUUID(),
                null,
                false);
    }

    private static final class OnePrepared implements Transcriptions {

        @Override
        public Uni<TranscriptionStep> receive(
                AnswerAttempt answer, Function<Transcription, Decision<Transcription, TranscriptionStep>> rule) {
            throw new AssertionError("nothing is received");
        }

        @Override
        public Uni<Transcription> find(ClaimedAnswer claimed) {
            return Uni.createFrom().item(new Transcription.Prepared(ANSWER, new PreparedMedia(OBJECT, OBJECT, 1_000)));
        }

        @Override
        public Uni<TranscriptionStep> conclude(
                ClaimedAnswer claimed, Function<Transcription, Decision<Transcription, TranscriptionStep>> rule) {
            throw new AssertionError("nothing is concluded");
        }

        @Override
        public Uni<TranscriptionStep> park(
                ClaimedAnswer claimed,
                String reason,
                Function<Transcription, Decision<Transcription, TranscriptionStep>> rule) {
            throw new AssertionError("nothing is put aside");
        }

        @Override
        public Uni<TranscriptionStep> cancel(
                ClaimedAnswer claimed,
                String operator,
                Function<Transcription, Decision<Transcription, TranscriptionStep>> rule) {
            throw new AssertionError("nothing is cancelled");
        }
    }

    private static final class Away implements MediaStore {

        @Override
        public Uni<Boolean> download(MediaObject object, Path file) {
            return Uni.createFrom().failure(new ConnectException("Connection refused"));
        }

        @Override
        public Uni<MediaObject> store(String key, MediaFile file) {
            return Uni.createFrom().failure(new ConnectException("Connection refused"));
        }
    }

    private static final class Nobody implements SpeechToText {

        @Override
        public long mostCostMicros(Audio audio) {
            return 0;
        }

        @Override
        public Uni<ProviderReply> listen(Audio audio) {
            throw new AssertionError("nobody is called");
        }

        @Override
        public Derived derive(byte[] answer) {
            return new NotUnderstood();
        }
    }

    private final class Folder implements ScratchSpace {

        @Override
        public Uni<Path> open() {
            return Uni.createFrom().item(folder);
        }

        @Override
        public Uni<Void> clear(Path opened) {
            return Uni.createFrom().voidItem();
        }
    }
}
