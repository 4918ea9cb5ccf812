package dev.hirenow.upload.interview;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.InterviewCreated;
import dev.hirenow.common.facts.QuestionsReopened;

import static dev.hirenow.upload.interview.InterviewFixtures.DEADLINE;
import static dev.hirenow.upload.interview.InterviewFixtures.NOW;
import static dev.hirenow.upload.interview.InterviewFixtures.open;
import static dev.hirenow.upload.interview.InterviewFixtures.recorded;
import static dev.hirenow.upload.interview.InterviewFixtures.reopened;
import static org.assertj.core.api.Assertions.assertThat;

class DeadlineExtensionRulesTest {

    private static final Instant LATER = DEADLINE.plus(Duration.ofDays(3));

    @Test
    void givesWhoeverIsNotDoneMoreTime() {
        Decision<Interview, DeadlineExtensionRules.Outcome> decision =
                DeadlineExtensionRules.extend(recorded(open("acme", 1), "q1"), LATER, NOW);

        assertThat(decision).isInstanceOfSatisfying(Decision.Change.class, change -> {
            assertThat(change.outcome()).isEqualTo(DeadlineExtensionRules.Outcome.MOVED);
            assertThat(((Interview) change.state()).terms().answersUntil()).isEqualTo(LATER);
            assertThat(((Interview) change.state()).recordings().attempts()).hasSize(1);
        });
    }

    @Test
    void letsAnInterviewGoOnThatOnlyItsDeadlineHadEnded() {
        Interview expired = next(ClosingRules.expire(recorded(open("acme", 2), "q1"), DEADLINE));

        var change = (Decision.Change<Interview, DeadlineExtensionRules.Outcome>)
                DeadlineExtensionRules.extend(expired, LATER, DEADLINE);

        assertThat(change.outcome()).isEqualTo(DeadlineExtensionRules.Outcome.MOVED);
        assertThat(change.state()).isInstanceOfSatisfying(Interview.Open.class, open -> {
            assertThat(open.terms().answersUntil()).isEqualTo(LATER);
            assertThat(open.recordings().attempts()).hasSize(1);
        });
        assertThat(change.facts()).singleElement().isInstanceOfSatisfying(InterviewCreated.class, fact -> {
            assertThat(fact.answersUntil()).isEqualTo(LATER);
            assertThat(fact.deadlineMovedAt()).isEqualTo(DEADLINE);
        });
    }

    @Test
    void tellsOthersUntilWhenReopenedQuestionsAreOpen() {
        var change = (Decision.Change<Interview, DeadlineExtensionRules.Outcome>)
                DeadlineExtensionRules.extend(reopened(2, "q2"), LATER, NOW);

        assertThat(change.facts()).hasSize(2).first().isInstanceOf(InterviewCreated.class);
        assertThat(change.facts()).last().isInstanceOfSatisfying(QuestionsReopened.class, fact -> {
            assertThat(fact.questions()).containsExactly("q2");
            assertThat(fact.answersUntil()).isEqualTo(LATER);
        });
    }

    @Test
    void leavesWhatIsDoneAlone() {
        Interview submitted = next(SubmissionRules.submit(recorded(open("acme", 1), "q1"), NOW));
        Interview closed = next(ClosingRules.close(open("acme", 1), ClosedCause.CANCELLED, NOW));

        assertThat(DeadlineExtensionRules.extend(submitted, LATER, NOW))
                .isEqualTo(Decision.unchanged(DeadlineExtensionRules.Outcome.SUBMITTED));
        assertThat(DeadlineExtensionRules.extend(closed, LATER, NOW))
                .isEqualTo(Decision.unchanged(DeadlineExtensionRules.Outcome.CLOSED));
    }

    private static <O> Interview next(Decision<Interview, O> decision) {
        return ((Decision.Change<Interview, O>) decision).state();
    }
}
