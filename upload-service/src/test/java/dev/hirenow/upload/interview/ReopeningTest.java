package dev.hirenow.upload.interview;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.ClosedCause;

import static dev.hirenow.upload.interview.Fixtures.NOW;
import static dev.hirenow.upload.interview.Fixtures.ORGANISATION;
import static dev.hirenow.upload.interview.Fixtures.next;
import static dev.hirenow.upload.interview.Fixtures.open;
import static dev.hirenow.upload.interview.Fixtures.reopened;
import static dev.hirenow.upload.interview.Fixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

class ReopeningTest {

    private static final Duration LONG = Duration.ofDays(30);

    @Test
    void givesTheCandidateTimeFromNowOn() {
        Interview reopened = next(Reopening.reopen(submitted(1), "q1", LONG, NOW));

        assertThat(reopened.brief().answersUntil()).isEqualTo(NOW.plus(LONG));
    }

    @Test
    void reopensSeveralQuestions() {
        Interview both = next(Reopening.reopen(reopened(2, "q1"), "q2", LONG, NOW));

        assertThat(((Interview.Reopened) both).questions()).containsExactlyInAnyOrder("q1", "q2");
    }

    @Test
    void saysWhyItDoesNot() {
        Interview closed = next(Closing.close(submitted(1), ClosedCause.CANCELLED, NOW));

        assertThat(Reopening.reopen(open(ORGANISATION, 1), "q1", LONG, NOW).outcome())
                .isEqualTo(Reopening.Outcome.NOT_SUBMITTED);
        assertThat(Reopening.reopen(submitted(1), "q9", LONG, NOW).outcome())
                .isEqualTo(Reopening.Outcome.UNKNOWN_QUESTION);
        assertThat(Reopening.reopen(closed, "q1", LONG, NOW).outcome()).isEqualTo(Reopening.Outcome.CLOSED);
    }
}
