package dev.hirenow.upload.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.QuestionsReopened;

import static dev.hirenow.upload.interview.InterviewFixtures.NOW;
import static dev.hirenow.upload.interview.InterviewFixtures.ORGANISATION;
import static dev.hirenow.upload.interview.InterviewFixtures.change;
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
    void tellsOthersWhichQuestionsAreOpen() {
        Decision.Change<Interview, QuestionReopeningRules.Outcome> first =
                change(QuestionReopeningRules.reopen(submitted(3), "q3", LONG, NOW));
        Decision.Change<Interview, QuestionReopeningRules.Outcome> second =
                change(QuestionReopeningRules.reopen(first.state(), "q1", LONG, NOW.plusSeconds(60)));

        assertThat(first.facts()).containsExactly(fact(first.state(), List.of("q3"), NOW));
        assertThat(second.facts()).containsExactly(fact(second.state(), List.of("q1", "q3"), NOW.plusSeconds(60)));
    }

    private static QuestionsReopened fact(Interview reopened, List<String> questions, Instant changedAt) {
        InterviewTerms terms = reopened.terms();
        return new QuestionsReopened(terms.id(), terms.organisation(), 1, questions, changedAt.plus(LONG), changedAt);
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
