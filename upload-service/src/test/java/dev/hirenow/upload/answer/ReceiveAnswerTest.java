package dev.hirenow.upload.answer;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import io.smallrye.mutiny.Multi;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.upload.answer.ReceiveAnswer.AnnouncedRecording;
import dev.hirenow.upload.answer.ReceiveAnswer.IncomingRecording;
import dev.hirenow.upload.answer.ReceiveAnswer.Outcome;
import dev.hirenow.upload.interview.Attempt;
import dev.hirenow.upload.interview.ClosingRules;
import dev.hirenow.upload.interview.InMemoryInterviews;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewFixtures;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.InvitationLink;
import dev.hirenow.upload.interview.Refusal;
import dev.hirenow.upload.rest.RecordingBytes;

import static dev.hirenow.upload.interview.InterviewFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReceiveAnswerTest {

    private static final long MOST_BYTES = 5_000;

    private final Interview.Open interview = InterviewFixtures.open("acme", 1);
    private final InvitationLink link = new InvitationLink(interview.terms().ref(), "the link");
    private final InMemoryInterviews interviews = new InMemoryInterviews().with(interview);
    private final InMemoryVideoStore videos = new InMemoryVideoStore();
    private boolean consentNeeded;

    @Test
    void storesTheObjectAndThenTheAttempt() {
        Outcome outcome = receive(delivery("video/webm", 0, RecordingBytes.webm(1_000), RecordingBytes.webm(500)));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Received.class, received -> {
            MediaObject object = received.attempt().object();
            assertThat(object.bytes()).isEqualTo(1_500);
            assertThat(videos.stored().get(object.key())).hasSize(1_500);
        });
    }

    @Test
    void waitsForTheConsentWhereItIsNeeded() {
        consentNeeded = true;

        assertThat(receive(delivery("video/webm", 0, RecordingBytes.webm(1_000))))
                .isEqualTo(new Outcome.Refused(Refusal.CONSENT_NEEDED));

        interviews.with(InterviewFixtures.consented(interview, ScoringMode.AI));
        assertThat(receive(delivery("video/webm", 0, RecordingBytes.webm(1_000))))
                .isInstanceOf(Outcome.Received.class);
    }

    @Test
    void leavesNothingOfADefectiveRecording() {
        assertThat(receive(delivery("video/webm", 0, new byte[0])))
                .isEqualTo(new Outcome.Defective(RecordingDefect.EMPTY));
        assertThat(receive(delivery("video/webm", 0, RecordingBytes.webm(6_000))))
                .isEqualTo(new Outcome.Defective(RecordingDefect.TOO_LARGE));
        assertThat(receive(delivery("video/mp4", 0, RecordingBytes.webm(100))))
                .isEqualTo(new Outcome.Defective(RecordingDefect.OTHER_TYPE));
        assertThat(videos.stored()).isEmpty();
    }

    @Test
    void asksForNoByteWhenTheRefusalIsCertain() {
        AtomicBoolean asked = new AtomicBoolean();
        Multi<ByteBuffer> content =
                Multi.createFrom().<ByteBuffer>empty().onSubscription().invoke(() -> asked.set(true));

        assertThat(receive(new IncomingRecording(link, "q1", "text/plain", length(0), content)))
                .isEqualTo(new Outcome.Defective(RecordingDefect.UNKNOWN_TYPE));
        assertThat(receive(new IncomingRecording(link, "q1", "video/webm", length(MOST_BYTES + 1), content)))
                .isEqualTo(new Outcome.Defective(RecordingDefect.TOO_LARGE));
        assertThat(receive(new IncomingRecording(link, "q9", "video/webm", length(0), content)))
                .isEqualTo(new Outcome.Refused(Refusal.UNKNOWN_QUESTION));
        assertThat(asked).isFalse();
    }

    @Test
    void tellsABrokenOffRecordingFromAWholeOne() {
        Multi<ByteBuffer> content = Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(ByteBuffer.wrap(RecordingBytes.webm(1_000))),
                        Multi.createFrom().failure(new IllegalStateException("gone")));

        assertThat(receive(new IncomingRecording(link, "q1", "video/webm", length(0), content)))
                .isEqualTo(new Outcome.Defective(RecordingDefect.BROKEN_OFF));
        assertThat(videos.stored()).isEmpty();
    }

    @Test
    void removesTheObjectWhenTheInterviewEndedMeanwhile() {
        videos.whenWritten(() -> interviews
                .change(interview.terms().ref(), state -> ClosingRules.close(state, ClosedCause.CANCELLED, NOW))
                .await()
                .indefinitely());

        assertThat(receive(delivery("video/webm", 0, RecordingBytes.webm(1_000))))
                .isEqualTo(new Outcome.Refused(Refusal.CLOSED));
        assertThat(videos.stored()).isEmpty();
    }

    @Test
    void storesNothingOfAnUploadWhoseLinkWasReplacedMeanwhile() {
        videos.whenWritten(() -> interviews.opensBy(new InvitationLink(link.interview(), "a newer link")));

        assertThat(receive(delivery("video/webm", 0, RecordingBytes.webm(1_000))))
                .isEqualTo(new Outcome.Refused(Refusal.LINK_REPLACED));
        assertThat(videos.stored()).isEmpty();
        assertThat(interviews.find(link.interview()).await().indefinitely()).contains(interview);
    }

    @Test
    void removesTheObjectWhenTheAttemptCouldNotBeStored() {
        FailingOnce failing = new FailingOnce(interviews, false);

        assertThatThrownBy(() -> receive(failing, delivery("video/webm", 0, RecordingBytes.webm(1_000))))
                .hasMessageContaining("connection lost");
        assertThat(videos.stored()).isEmpty();
    }

    @Test
    void keepsTheObjectWhenTheAttemptWasStoredAlthoughNobodyHeardOfIt() {
        FailingOnce failing = new FailingOnce(interviews, true);

        Outcome outcome = receive(failing, delivery("video/webm", 0, RecordingBytes.webm(1_000)));

        assertThat(outcome).isInstanceOf(Outcome.Received.class);
        assertThat(videos.stored()).hasSize(1);
    }

    @Test
    void isOneAttemptWhenItArrivesTwiceAtOnce() {
        AtomicReference<Outcome> other = new AtomicReference<>();
        videos.whenWritten(() -> {
            videos.whenWritten(() -> {});
            other.set(receive(delivery("video/webm", 0, RecordingBytes.webm(1_000))));
        });

        Outcome outcome = receive(delivery("video/webm", 0, RecordingBytes.webm(1_000)));

        Attempt attempt = ((Outcome.Received) other.get()).attempt();
        assertThat(outcome).isEqualTo(new Outcome.Repeated(attempt));
        assertThat(videos.stored()).containsOnlyKeys(attempt.object().key());
    }

    @Test
    void readsWhatItRefusesOnlyWhereItMayBeARepetition() {
        receive(delivery("video/webm", 0, RecordingBytes.webm(1_000)));
        receive(delivery("video/webm", 0, RecordingBytes.webm(2_000)));
        AtomicBoolean asked = new AtomicBoolean();
        Multi<ByteBuffer> content = Multi.createFrom()
                .item(ByteBuffer.wrap(RecordingBytes.webm(2_000)))
                .onSubscription()
                .invoke(() -> asked.set(true));

        assertThat(receive(new IncomingRecording(link, "q1", "video/webm", length(3_000), content)))
                .isEqualTo(new Outcome.Refused(Refusal.NO_ATTEMPT_LEFT));
        assertThat(asked).isFalse();
        assertThat(receive(new IncomingRecording(link, "q1", "video/webm", length(2_000), content)))
                .isInstanceOfSatisfying(
                        Outcome.Repeated.class,
                        repeated -> assertThat(repeated.attempt().number()).isEqualTo(2));
        assertThat(videos.stored()).hasSize(2);
    }

    @Test
    void leavesNothingOfARecordingThatIsNotTheAnnouncedOne() {
        AnnouncedRecording other = new AnnouncedRecording(0, Optional.empty(), Optional.of("0".repeat(64)));
        Multi<ByteBuffer> content = Multi.createFrom().item(ByteBuffer.wrap(RecordingBytes.webm(1_000)));

        assertThat(receive(new IncomingRecording(link, "q1", "video/webm", other, content)))
                .isEqualTo(new Outcome.Defective(RecordingDefect.DAMAGED));
        assertThat(videos.stored()).isEmpty();
    }

    private static AnnouncedRecording length(long bytes) {
        return new AnnouncedRecording(bytes, Optional.empty(), Optional.empty());
    }

    private Outcome receive(IncomingRecording incoming) {
        return receive(interviews, incoming);
    }

    private Outcome receive(Interviews known, IncomingRecording incoming) {
        return new ReceiveAnswer(
                        known, videos, new UploadPolicy(MOST_BYTES, consentNeeded), Clock.fixed(NOW, ZoneOffset.UTC))
                .receive(incoming)
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private IncomingRecording delivery(String type, long declared, byte[]... chunks) {
        return new IncomingRecording(
                link,
                "q1",
                type,
                length(declared),
                Multi.createFrom().items(chunks).map(ByteBuffer::wrap));
    }
}
