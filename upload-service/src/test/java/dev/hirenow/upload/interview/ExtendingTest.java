package dev.hirenow.upload.interview;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.InterviewCreated;

import static dev.hirenow.upload.interview.Fixtures.DEADLINE;
import static dev.hirenow.upload.interview.Fixtures.NOW;
import static dev.hirenow.upload.interview.Fixtures.open;
import static dev.hirenow.upload.interview.Fixtures.recorded;
import static org.assertj.core.api.Assertions.assertThat;

class ExtendingTest {

    private static final Instant LATER = DEADLINE.plus(Duration.ofDays(3));

    @Test
    void givesWhoeverIsNotDoneMoreTime() {
        Decision<Interview, Extending.Outcome> decision = Extending.extend(recorded(open("acme", 1), "q1"), LATER, NOW);

        assertThat(decision).isInstanceOfSatisfying(Decision.Change.class, change -> {
            assertThat(change.outcome()).isEqualTo(Extending.Outcome.MOVED);
            assertThat(((Interview) change.state()).brief().answersUntil()).isEqualTo(LATER);
            assertThat(((Interview) change.state()).recordings().attempts()).hasSize(1);
        });
    }

    @Test
    void letsAnInterviewGoOnThatOnlyItsDeadlineHadEnded() {
        Interview expired = next(Closing.expire(recorded(open("acme", 2), "q1"), DEADLINE));

        var change = (Decision.Change<Interview, Extending.Outcome>) Extending.extend(expired, LATER, DEADLINE);

        assertThat(change.outcome()).isEqualTo(Extending.Outcome.MOVED);
        assertThat(change.state()).isInstanceOfSatisfying(Interview.Open.class, open -> {
            assertThat(open.brief().answersUntil()).isEqualTo(LATER);
            assertThat(open.recordings().attempts()).hasSize(1);
        });
        assertThat(change.facts()).singleElement().isInstanceOfSatisfying(InterviewCreated.class, fact -> {
            assertThat(fact.answersUntil()).isEqualTo(LATER);
            assertThat(fact.deadlineMovedAt()).isEqualTo(DEADLINE);
        });
    }

    @Test
    void leavesWhatIsDoneAlone() {
        Interview submitted = next(Submitting.submit(recorded(open("acme", 1), "q1"), NOW));
        Interview closed = next(Closing.close(open("acme", 1), ClosedCause.CANCELLED, NOW));

        assertThat(Extending.extend(submitted, LATER, NOW)).isEqualTo(Decision.unchanged(Extending.Outcome.SUBMITTED));
        assertThat(Extending.extend(closed, LATER, NOW)).isEqualTo(Decision.unchanged(Extending.Outcome.CLOSED));
    }

    private static <O> Interview next(Decision<Interview, O> decision) {
        return ((Decision.Change<Interview, O>) decision).state();
    }
}
