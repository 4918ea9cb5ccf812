package dev.hirenow.upload.interview;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.upload.interview.RecordingRules.Arrival;
import dev.hirenow.upload.interview.RecordingRules.Reception;

import static dev.hirenow.upload.interview.InterviewFixtures.NOW;
import static dev.hirenow.upload.interview.InterviewFixtures.ORGANISATION;
import static dev.hirenow.upload.interview.InterviewFixtures.next;
import static dev.hirenow.upload.interview.InterviewFixtures.object;
import static dev.hirenow.upload.interview.InterviewFixtures.open;
import static org.assertj.core.api.Assertions.assertThat;

class DuplicateRecordingCheckTest {

    private static final Interview TWO_ATTEMPTS =
            received(received(open(ORGANISATION, 1), "first", "k1"), "second", "k2");

    @Test
    void theSameBytesWithoutAKeyAreTheAttemptThatTheyWere() {
        assertThat(receive(TWO_ATTEMPTS, "first", null)).isEqualTo(repeated(TWO_ATTEMPTS, 0));
        assertThat(receive(TWO_ATTEMPTS, "second", null)).isEqualTo(repeated(TWO_ATTEMPTS, 1));
    }

    @Test
    void aKnownKeyIsTheAttemptThatItCameWith() {
        assertThat(receive(TWO_ATTEMPTS, "first", "k1")).isEqualTo(repeated(TWO_ATTEMPTS, 0));
    }

    @Test
    void aKeyIsNotTakenForOtherBytes() {
        assertThat(receive(received(open(ORGANISATION, 1), "first", "k1"), "second", "k1"))
                .isEqualTo(new Reception.Refused(Refusal.KEY_REUSED));
    }

    @Test
    void theAttemptThatCountsIsNotMadeOnceMoreByANewKey() {
        assertThat(receive(TWO_ATTEMPTS, "second", "k3")).isEqualTo(repeated(TWO_ATTEMPTS, 1));
    }

    @Test
    void aNewKeyMakesAnEarlierRecordingCountAgain() {
        Interview.Open open = open(ORGANISATION, 1, 3);
        Interview twice = received(received(open, "first", "k1"), "second", "k2");

        assertThat(receive(twice, "first", "k3"))
                .isInstanceOfSatisfying(
                        Reception.Recorded.class,
                        recorded -> assertThat(recorded.attempt().number()).isEqualTo(3));
    }

    @Test
    void otherQuestionsMayHaveTheSameBytesAndKeys() {
        Interview once = received(open(ORGANISATION, 2), "first", "k1");

        assertThat(RecordingRules.receive(once, "q2", arrival("first", "k1"), NOW)
                        .outcome())
                .isInstanceOf(Reception.Recorded.class);
    }

    @Test
    void whatWasReceivedIsAnsweredAlikeAfterTheSubmission() {
        Interview submitted = next(SubmissionRules.submit(TWO_ATTEMPTS, NOW));

        assertThat(receive(submitted, "second", null)).isEqualTo(repeated(submitted, 1));
    }

    @Test
    void aReopenedQuestionTakesTheSameBytesOnceMoreButNotByTheSameKey() {
        Interview reopened = next(QuestionReopeningRules.reopen(
                next(SubmissionRules.submit(TWO_ATTEMPTS, NOW)), "q1", Duration.ofDays(1), NOW));

        assertThat(receive(reopened, "second", "k2")).isEqualTo(repeated(reopened, 1));
        Decision<Interview, Reception> answered = RecordingRules.receive(reopened, "q1", arrival("second", null), NOW);
        assertThat(answered.outcome()).isInstanceOf(Reception.Recorded.class);
        Interview after = next(answered);
        assertThat(receive(after, "second", null)).isEqualTo(repeated(after, 2));
    }

    private static Reception repeated(Interview interview, int index) {
        return new Reception.Repeated(interview.recordings().of("q1").get(index));
    }

    private static Interview received(Interview interview, String bytes, String key) {
        return next(RecordingRules.receive(interview, "q1", arrival(bytes, key), NOW));
    }

    private static Reception receive(Interview interview, String bytes, @Nullable String key) {
        return RecordingRules.receive(interview, "q1", arrival(bytes, key), NOW).outcome();
    }

    private static Arrival arrival(String bytes, @Nullable String key) {
        return new Arrival(object(bytes), Optional.ofNullable(key));
    }
}
