package dev.hirenow.upload.interview;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.InterviewClosed;

import static dev.hirenow.upload.interview.Fixtures.DEADLINE;
import static dev.hirenow.upload.interview.Fixtures.NOW;
import static dev.hirenow.upload.interview.Fixtures.ORGANISATION;
import static dev.hirenow.upload.interview.Fixtures.change;
import static dev.hirenow.upload.interview.Fixtures.next;
import static dev.hirenow.upload.interview.Fixtures.open;
import static dev.hirenow.upload.interview.Fixtures.recorded;
import static dev.hirenow.upload.interview.Fixtures.reopened;
import static dev.hirenow.upload.interview.Fixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

class ClosingTest {

    @Test
    void tellsWhatWasAnsweredUntilTheEnd() {
        Interview half = recorded(open(ORGANISATION, 2), "q2");

        Decision.Change<Interview, Closing.Outcome> closed = change(Closing.close(half, ClosedCause.WITHDRAWN, NOW));

        InterviewClosed fact = (InterviewClosed) closed.facts().getFirst();
        assertThat(fact.cause()).isEqualTo(ClosedCause.WITHDRAWN);
        assertThat(fact.answered()).extracting(answer -> answer.questionId()).containsExactly("q2");
    }

    @Test
    void changesNothingWhenClosedAgain() {
        Interview closed = next(Closing.close(open(ORGANISATION, 1), ClosedCause.CANCELLED, NOW));

        assertThat(Closing.close(closed, ClosedCause.CANCELLED, NOW))
                .isEqualTo(Decision.unchanged(Closing.Outcome.CLOSED));
        assertThat(Closing.close(closed, ClosedCause.WITHDRAWN, NOW).outcome())
                .isEqualTo(Closing.Outcome.CLOSED_OTHERWISE);
    }

    @Test
    void expiresNobodyBeforeTheDeadline() {
        assertThat(Closing.expire(open(ORGANISATION, 1), DEADLINE.minusNanos(1)))
                .isEqualTo(Decision.unchanged(Closing.Outcome.NOT_DUE));
    }

    @Test
    void expiresWhatWasNotSubmittedInTime() {
        Interview expired = next(Closing.expire(open(ORGANISATION, 1), DEADLINE));

        assertThat(expired).isInstanceOfSatisfying(Interview.Closed.class, closed -> assertThat(closed.cause())
                .isEqualTo(ClosedCause.EXPIRED));
    }

    @Test
    void letsASubmissionStandWhenAReopeningLapses() {
        Decision.Change<Interview, Closing.Outcome> lapsed =
                change(Closing.expire(reopened(1, "q1"), DEADLINE.plus(Duration.ofDays(2))));

        assertThat(lapsed.state()).isInstanceOf(Interview.Submitted.class);
        assertThat(lapsed.facts()).isEmpty();
    }

    @Test
    void leavesASubmissionAlone() {
        assertThat(Closing.expire(submitted(1), DEADLINE)).isInstanceOf(Decision.Unchanged.class);
    }
}
