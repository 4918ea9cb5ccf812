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
import dev.hirenow.upload.answer.ReceiveAnswer.Announced;
import dev.hirenow.upload.answer.ReceiveAnswer.Delivery;
import dev.hirenow.upload.answer.ReceiveAnswer.Outcome;
import dev.hirenow.upload.interview.Attempt;
import dev.hirenow.upload.interview.Closing;
import dev.hirenow.upload.interview.Fixtures;
import dev.hirenow.upload.interview.InMemoryInterviews;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.Link;
import dev.hirenow.upload.interview.Refusal;
import dev.hirenow.upload.rest.Recordings;

import static dev.hirenow.upload.interview.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReceiveAnswerTest {

    private static final long MOST_BYTES = 5_000;

    private final Interview.Open interview = Fixtures.open("acme", 1);
    private final Link link = new Link(interview.brief().ref(), "the link");
    private final InMemoryInterviews interviews = new InMemoryInterviews().with(interview);
    private final InMemoryVideos videos = new InMemoryVideos();
    private boolean consentNeeded;

    @Test
    void storesTheObjectAndThenTheAttempt() {
        Outcome outcome = receive(delivery("video/webm", 0, Recordings.webm(1_000), Recordings.webm(500)));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Received.class, received -> {
            MediaObject object = received.attempt().object();
            assertThat(object.bytes()).isEqualTo(1_500);
            assertThat(videos.stored().get(object.key())).hasSize(1_500);
        });
    }

    @Test
    void waitsForTheConsentWhereItIsNeeded() {
        consentNeeded = true;

        assertThat(receive(delivery("video/webm", 0, Recordings.webm(1_000))))
                .isEqualTo(new Outcome.Refused(Refusal.CONSENT_NEEDED));

        interviews.with(Fixtures.consented(interview, ScoringMode.AI));
        assertThat(receive(delivery("video/webm", 0, Recordings.webm(1_000)))).isInstanceOf(Outcome.Received.class);
    }

    @Test
    void leavesNothingOfADefectiveRecording() {
        assertThat(receive(delivery("video/webm", 0, new byte[0]))).isEqualTo(new Outcome.Defective(Defect.EMPTY));
        assertThat(receive(delivery("video/webm", 0, Recordings.webm(6_000))))
                .isEqualTo(new Outcome.Defective(Defect.TOO_LARGE));
        assertThat(receive(delivery("video/mp4", 0, Recordings.webm(100))))
                .isEqualTo(new Outcome.Defective(Defect.OTHER_TYPE));
        assertThat(videos.stored()).isEmpty();
    }

    @Test
    void asksForNoByteWhenTheRefusalIsCertain() {
        AtomicBoolean asked = new AtomicBoolean();
        Multi<ByteBuffer> content =
                Multi.createFrom().<ByteBuffer>empty().onSubscription().invoke(() -> asked.set(true));

        assertThat(receive(new Delivery(link, "q1", "text/plain", length(0), content)))
                .isEqualTo(new Outcome.Defective(Defect.UNKNOWN_TYPE));
        assertThat(receive(new Delivery(link, "q1", "video/webm", length(MOST_BYTES + 1), content)))
                .isEqualTo(new Outcome.Defective(Defect.TOO_LARGE));
        assertThat(receive(new Delivery(link, "q9", "video/webm", length(0), content)))
                .isEqualTo(new Outcome.Refused(Refusal.UNKNOWN_QUESTION));
        assertThat(asked).isFalse();
    }

    @Test
    void tellsABrokenOffRecordingFromAWholeOne() {
        Multi<ByteBuffer> content = Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(ByteBuffer.wrap(Recordings.webm(1_000))),
                        Multi.createFrom().failure(new IllegalStateException("gone")));

        assertThat(receive(new Delivery(link, "q1", "video/webm", length(0), content)))
                .isEqualTo(new Outcome.Defective(Defect.BROKEN_OFF));
        assertThat(videos.stored()).isEmpty();
    }

    @Test
    void removesTheObjectWhenTheInterviewEndedMeanwhile() {
        videos.whenWritten(() -> interviews
                .change(interview.brief().ref(), state -> Closing.close(state, ClosedCause.CANCELLED, NOW))
                .await()
                .indefinitely());

        assertThat(receive(delivery("video/webm", 0, Recordings.webm(1_000))))
                .isEqualTo(new Outcome.Refused(Refusal.CLOSED));
        assertThat(videos.stored()).isEmpty();
    }

    @Test
    void storesNothingOfAnUploadWhoseLinkWasReplacedMeanwhile() {
        videos.whenWritten(() -> interviews.opensBy(new Link(link.interview(), "a newer link")));

        assertThat(receive(delivery("video/webm", 0, Recordings.webm(1_000))))
                .isEqualTo(new Outcome.Refused(Refusal.LINK_REPLACED));
        assertThat(videos.stored()).isEmpty();
        assertThat(interviews.find(link.interview()).await().indefinitely()).contains(interview);
    }

    @Test
    void removesTheObjectWhenTheAttemptCouldNotBeStored() {
        FailingOnce failing = new FailingOnce(interviews, false);

        assertThatThrownBy(() -> receive(failing, delivery("video/webm", 0, Recordings.webm(1_000))))
                .hasMessageContaining("connection lost");
        assertThat(videos.stored()).isEmpty();
    }

    @Test
    void keepsTheObjectWhenTheAttemptWasStoredAlthoughNobodyHeardOfIt() {
        FailingOnce failing = new FailingOnce(interviews, true);

        Outcome outcome = receive(failing, delivery("video/webm", 0, Recordings.webm(1_000)));

        assertThat(outcome).isInstanceOf(Outcome.Received.class);
        assertThat(videos.stored()).hasSize(1);
    }

    @Test
    void isOneAttemptWhenItArrivesTwiceAtOnce() {
        AtomicReference<Outcome> other = new AtomicReference<>();
        videos.whenWritten(() -> {
            videos.whenWritten(() -> {});
            other.set(receive(delivery("video/webm", 0, Recordings.webm(1_000))));
        });

        Outcome outcome = receive(delivery("video/webm", 0, Recordings.webm(1_000)));

        Attempt attempt = ((Outcome.Received) other.get()).attempt();
        assertThat(outcome).isEqualTo(new Outcome.Repeated(attempt));
        assertThat(videos.stored()).containsOnlyKeys(attempt.object().key());
    }

    @Test
    void readsWhatItRefusesOnlyWhereItMayBeARepetition() {
        receive(delivery("video/webm", 0, Recordings.webm(1_000)));
        receive(delivery("video/webm", 0, Recordings.webm(2_000)));
        AtomicBoolean asked = new AtomicBoolean();
        Multi<ByteBuffer> content = Multi.createFrom()
                .item(ByteBuffer.wrap(Recordings.webm(2_000)))
                .onSubscription()
                .invoke(() -> asked.set(true));

        assertThat(receive(new Delivery(link, "q1", "video/webm", length(3_000), content)))
                .isEqualTo(new Outcome.Refused(Refusal.NO_ATTEMPT_LEFT));
        assertThat(asked).isFalse();
        assertThat(receive(new Delivery(link, "q1", "video/webm", length(2_000), content)))
                .isInstanceOfSatisfying(
                        Outcome.Repeated.class,
                        repeated -> assertThat(repeated.attempt().number()).isEqualTo(2));
        assertThat(videos.stored()).hasSize(2);
    }

    @Test
    void leavesNothingOfARecordingThatIsNotTheAnnouncedOne() {
        Announced other = new Announced(0, Optional.empty(), Optional.of("0".repeat(64)));
        Multi<ByteBuffer> content = Multi.createFrom().item(ByteBuffer.wrap(Recordings.webm(1_000)));

        assertThat(receive(new Delivery(link, "q1", "video/webm", other, content)))
                .isEqualTo(new Outcome.Defective(Defect.DAMAGED));
        assertThat(videos.stored()).isEmpty();
    }

    private static Announced length(long bytes) {
        return new Announced(bytes, Optional.empty(), Optional.empty());
    }

    private Outcome receive(Delivery delivery) {
        return receive(interviews, delivery);
    }

    private Outcome receive(Interviews known, Delivery delivery) {
        return new ReceiveAnswer(
                        known, videos, new Conditions(MOST_BYTES, consentNeeded), Clock.fixed(NOW, ZoneOffset.UTC))
                .receive(delivery)
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private Delivery delivery(String type, long declared, byte[]... chunks) {
        return new Delivery(
                link,
                "q1",
                type,
                length(declared),
                Multi.createFrom().items(chunks).map(ByteBuffer::wrap));
    }
}
