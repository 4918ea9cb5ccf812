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
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.ProviderJobHandler;
import dev.hirenow.common.work.call.ProviderCallOutcome;
import dev.hirenow.transcription.transcript.ClaimedAnswer;
import dev.hirenow.transcription.transcript.MediaFile;
import dev.hirenow.transcription.transcript.MediaStore;
import dev.hirenow.transcription.transcript.PreparedMedia;
import dev.hirenow.transcription.transcript.RecordedAttempt;
import dev.hirenow.transcription.transcript.ScratchSpace;
import dev.hirenow.transcription.transcript.SpeechToText;
import dev.hirenow.transcription.transcript.TranscribeAnswer;
import dev.hirenow.transcription.transcript.Transcription;
import dev.hirenow.transcription.transcript.TranscriptionRuleOutcome;
import dev.hirenow.transcription.transcript.Transcriptions;

import static org.assertj.core.api.Assertions.assertThat;

/** An outage of our own object store counts neither as a call nor as an attempt, however often it occurs. */
class TranscribeJobHandlerTest {

    private static final MediaObject OBJECT = new MediaObject("hirenow", "key", 9, "audio/ogg", "cc");
    private static final RecordedAttempt ANSWER =
            new RecordedAttempt(UuidV7Generator.next(), "acme", new RequestedAnswer("q1", 1, OBJECT, "en"));

    @TempDir
    Path folder;

    @Test
    void waitsForAStoreThatIsAwayWithoutCallingAnybody() {
        TranscribeAnswer transcribe =
                new TranscribeAnswer(new OnePrepared(), new Away(), new Nobody(), new Folder(), Clock.systemUTC());
        TranscriptionTelemetry telemetry = new TranscriptionTelemetry(new SimpleMeterRegistry());
        TranscribeJobHandler work = TranscribeJobHandler.of(transcribe, telemetry, claim(40));

        ProviderJobHandler.CallPlan plan = work.ask(UUID.randomUUID()).await().atMost(Duration.ofSeconds(5));

        assertThat(plan).isInstanceOfSatisfying(ProviderJobHandler.NotNow.class, later -> {
            assertThat(later.reason()).isEqualTo("AUDIO_OUT_OF_REACH: ConnectException: Connection refused");
            assertThat(later.delay()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(10));
        });
    }

    private static Claim claim(int attempts) {
        return new Claim(
                UuidV7Generator.next(),
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
        public Uni<TranscriptionRuleOutcome> receive(
                RecordedAttempt answer,
                Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
            throw new AssertionError("nothing is received");
        }

        @Override
        public Uni<Transcription> find(ClaimedAnswer claimed) {
            return Uni.createFrom().item(new Transcription.Prepared(ANSWER, new PreparedMedia(OBJECT, OBJECT, 1_000)));
        }

        @Override
        public Uni<TranscriptionRuleOutcome> conclude(
                ClaimedAnswer claimed,
                Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
            throw new AssertionError("nothing is concluded");
        }

        @Override
        public Uni<TranscriptionRuleOutcome> park(
                ClaimedAnswer claimed,
                String reason,
                Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
            throw new AssertionError("nothing is put aside");
        }

        @Override
        public Uni<TranscriptionRuleOutcome> cancel(
                ClaimedAnswer claimed,
                String operator,
                Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule) {
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
        public Uni<ProviderCallOutcome> listen(Audio audio) {
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
