package dev.hirenow.upload.interview;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.upload.interview.Submitting.Outcome;

import static dev.hirenow.upload.interview.Fixtures.DEADLINE;
import static dev.hirenow.upload.interview.Fixtures.NOW;
import static dev.hirenow.upload.interview.Fixtures.ORGANISATION;
import static dev.hirenow.upload.interview.Fixtures.change;
import static dev.hirenow.upload.interview.Fixtures.open;
import static dev.hirenow.upload.interview.Fixtures.recorded;
import static dev.hirenow.upload.interview.Fixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

class SubmittingTest {

    @Test
    void putsTheLatestAttemptOfEachQuestionIntoTheManifest() {
        Interview answered = recorded(open(ORGANISATION, 2), "q2", "q1", "q2");

        Decision.Change<Interview, Outcome> submitted = change(Submitting.submit(answered, NOW));

        InterviewSubmitted fact = (InterviewSubmitted) submitted.facts().getFirst();
        assertThat(fact.manifest())
                .extracting(entry -> entry.answer().questionId(), entry -> entry.answer()
                        .attempt())
                .containsExactly(tuple("q1", 1), tuple("q2", 2));
    }

    @Test
    void namesTheQuestionsWithoutAnAnswer() {
        Interview half = recorded(open(ORGANISATION, 3), "q2");

        assertThat(Submitting.submit(half, NOW).outcome()).isEqualTo(new Outcome.Unanswered(List.of("q1", "q3")));
    }

    @Test
    void answersTheSameAgainWithoutAFact() {
        Interview.Submitted submitted = submitted(1);

        Decision<Interview, Outcome> again = Submitting.submit(submitted, NOW.plusSeconds(60));

        assertThat(again).isInstanceOf(Decision.Unchanged.class);
        assertThat(again.outcome())
                .isEqualTo(new Outcome.Accepted(submitted.submissions().getFirst()));
    }

    @Test
    void refusesFromTheDeadlineOn() {
        Interview answered = recorded(open(ORGANISATION, 1), "q1");

        assertThat(Submitting.submit(answered, DEADLINE).outcome()).isEqualTo(new Outcome.Refused(Refusal.EXPIRED));
    }
}
