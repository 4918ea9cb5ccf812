package dev.hirenow.upload.interview;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.ClosedCause;

import static dev.hirenow.upload.interview.InterviewFixtures.NOW;
import static dev.hirenow.upload.interview.InterviewFixtures.ORGANISATION;
import static dev.hirenow.upload.interview.InterviewFixtures.next;
import static dev.hirenow.upload.interview.InterviewFixtures.open;
import static dev.hirenow.upload.interview.InterviewFixtures.reopened;
import static dev.hirenow.upload.interview.InterviewFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

class QuestionReopeningRulesTest {

    private static final Duration LONG = Duration.ofDays(30);

    @Test
    void givesTheCandidateTimeFromNowOn() {
        Interview reopened = next(QuestionReopeningRules.reopen(submitted(1), "q1", LONG, NOW));

        assertThat(reopened.terms().answersUntil()).isEqualTo(NOW.plus(LONG));
    }

    @Test
    void reopensSeveralQuestions() {
        Interview both = next(QuestionReopeningRules.reopen(reopened(2, "q1"), "q2", LONG, NOW));

        assertThat(((Interview.Reopened) both).questions()).containsExactlyInAnyOrder("q1", "q2");
    }

    @Test
    void saysWhyItDoesNot() {
        Interview closed = next(ClosingRules.close(submitted(1), ClosedCause.CANCELLED, NOW));

        assertThat(QuestionReopeningRules.reopen(open(ORGANISATION, 1), "q1", LONG, NOW)
                        .outcome())
                .isEqualTo(QuestionReopeningRules.Outcome.NOT_SUBMITTED);
        assertThat(QuestionReopeningRules.reopen(submitted(1), "q9", LONG, NOW).outcome())
                .isEqualTo(QuestionReopeningRules.Outcome.UNKNOWN_QUESTION);
        assertThat(QuestionReopeningRules.reopen(closed, "q1", LONG, NOW).outcome())
                .isEqualTo(QuestionReopeningRules.Outcome.CLOSED);
    }
}
