package dev.hirenow.upload.interview;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.InterviewClosed;
import dev.hirenow.common.facts.QuestionsReopened;

import static dev.hirenow.upload.interview.InterviewFixtures.DEADLINE;
import static dev.hirenow.upload.interview.InterviewFixtures.NOW;
import static dev.hirenow.upload.interview.InterviewFixtures.ORGANISATION;
import static dev.hirenow.upload.interview.InterviewFixtures.change;
import static dev.hirenow.upload.interview.InterviewFixtures.next;
import static dev.hirenow.upload.interview.InterviewFixtures.open;
import static dev.hirenow.upload.interview.InterviewFixtures.recorded;
import static dev.hirenow.upload.interview.InterviewFixtures.reopened;
import static dev.hirenow.upload.interview.InterviewFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

class ClosingRulesTest {

    @Test
    void tellsWhatWasAnsweredUntilTheEnd() {
        Interview half = recorded(open(ORGANISATION, 2), "q2");

        Decision.Change<Interview, ClosingRules.Outcome> closed =
                change(ClosingRules.close(half, ClosedCause.WITHDRAWN, NOW));

        InterviewClosed fact = (InterviewClosed) closed.facts().getFirst();
        assertThat(fact.cause()).isEqualTo(ClosedCause.WITHDRAWN);
        assertThat(fact.answered()).extracting(answer -> answer.questionId()).containsExactly("q2");
    }

    @Test
    void changesNothingWhenClosedAgain() {
        Interview closed = next(ClosingRules.close(open(ORGANISATION, 1), ClosedCause.CANCELLED, NOW));

        assertThat(ClosingRules.close(closed, ClosedCause.CANCELLED, NOW))
                .isEqualTo(Decision.unchanged(ClosingRules.Outcome.CLOSED));
        assertThat(ClosingRules.close(closed, ClosedCause.WITHDRAWN, NOW).outcome())
                .isEqualTo(ClosingRules.Outcome.CLOSED_OTHERWISE);
    }

    @Test
    void expiresNobodyBeforeTheDeadline() {
        assertThat(ClosingRules.expire(open(ORGANISATION, 1), DEADLINE.minusNanos(1)))
                .isEqualTo(Decision.unchanged(ClosingRules.Outcome.NOT_DUE));
    }

    @Test
    void expiresWhatWasNotSubmittedInTime() {
        Interview expired = next(ClosingRules.expire(open(ORGANISATION, 1), DEADLINE));

        assertThat(expired).isInstanceOfSatisfying(Interview.Closed.class, closed -> assertThat(closed.cause())
                .isEqualTo(ClosedCause.EXPIRED));
    }

    @Test
    void letsASubmissionStandWhenAReopeningLapses() {
        Instant now = DEADLINE.plus(Duration.ofDays(2));

        Decision.Change<Interview, ClosingRules.Outcome> lapsed = change(ClosingRules.expire(reopened(1, "q1"), now));

        assertThat(lapsed.state()).isInstanceOf(Interview.Submitted.class);
        assertThat(lapsed.facts()).singleElement().isInstanceOfSatisfying(QuestionsReopened.class, fact -> {
            assertThat(fact.questions()).isEmpty();
            assertThat(fact.submission()).isEqualTo(1);
            assertThat(fact.changedAt()).isEqualTo(now);
        });
    }

    @Test
    void leavesASubmissionAlone() {
        assertThat(ClosingRules.expire(submitted(1), DEADLINE)).isInstanceOf(Decision.Unchanged.class);
    }
}
