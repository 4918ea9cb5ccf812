package dev.hirenow.upload.interview;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.QuestionsReopened;
import dev.hirenow.common.facts.SubmissionCause;
import dev.hirenow.common.facts.VideoReceived;
import dev.hirenow.upload.interview.RecordingRules.Reception;

import static dev.hirenow.upload.interview.InterviewFixtures.DEADLINE;
import static dev.hirenow.upload.interview.InterviewFixtures.NOW;
import static dev.hirenow.upload.interview.InterviewFixtures.ORGANISATION;
import static dev.hirenow.upload.interview.InterviewFixtures.arrival;
import static dev.hirenow.upload.interview.InterviewFixtures.change;
import static dev.hirenow.upload.interview.InterviewFixtures.next;
import static dev.hirenow.upload.interview.InterviewFixtures.open;
import static dev.hirenow.upload.interview.InterviewFixtures.recorded;
import static dev.hirenow.upload.interview.InterviewFixtures.reopened;
import static dev.hirenow.upload.interview.InterviewFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

class RecordingRulesTest {

    @Test
    void numbersAttemptsAndTellsOfEachOne() {
        Interview once = recorded(open(ORGANISATION, 1), "q1");

        Decision.Change<Interview, Reception> second = change(receive(once, "q1", NOW));

        assertThat(second.state().recordings().latest("q1").orElseThrow().number())
                .isEqualTo(2);
        assertThat(second.facts()).singleElement().isInstanceOf(VideoReceived.class);
    }

    @Test
    void refusesOneAttemptTooMany() {
        Interview twice = recorded(open(ORGANISATION, 1), "q1", "q1");

        assertThat(receive(twice, "q1", NOW).outcome()).isEqualTo(new Reception.Refused(Refusal.NO_ATTEMPT_LEFT));
    }

    @Test
    void refusesAQuestionThatIsNotAsked() {
        assertThat(receive(open(ORGANISATION, 1), "q2", NOW).outcome())
                .isEqualTo(new Reception.Refused(Refusal.UNKNOWN_QUESTION));
    }

    @Test
    void refusesFromTheDeadlineOn() {
        assertThat(receive(open(ORGANISATION, 1), "q1", DEADLINE).outcome())
                .isEqualTo(new Reception.Refused(Refusal.EXPIRED));
    }

    @Test
    void refusesAfterTheSubmission() {
        assertThat(receive(submitted(1), "q1", NOW).outcome())
                .isEqualTo(new Reception.Refused(Refusal.ALREADY_SUBMITTED));
    }

    @Test
    void refusesWhenTheInterviewHasEnded() {
        Interview closed = next(ClosingRules.close(open(ORGANISATION, 1), ClosedCause.CANCELLED, NOW));

        assertThat(receive(closed, "q1", NOW).outcome()).isEqualTo(new Reception.Refused(Refusal.CLOSED));
    }

    @Test
    void submitsAgainWhenAReopenedQuestionIsAnswered() {
        Decision.Change<Interview, Reception> answered = change(receive(reopened(2, "q2"), "q2", NOW));

        assertThat(answered.state()).isInstanceOf(Interview.Submitted.class);
        assertThat(answered.facts()).hasSize(2).last().satisfies(fact -> {
            InterviewSubmitted submitted = (InterviewSubmitted) fact;
            assertThat(submitted.submission()).isEqualTo(2);
            assertThat(submitted.cause()).isEqualTo(SubmissionCause.QUESTION_REOPENED);
            assertThat(submitted.manifest().getLast().answer().attempt()).isEqualTo(2);
        });
    }

    @Test
    void tellsOthersWhichQuestionsAreStillOpen() {
        Interview both = next(QuestionReopeningRules.reopen(reopened(3, "q2"), "q3", Duration.ofDays(1), NOW));

        Decision.Change<Interview, Reception> answered = change(receive(both, "q2", NOW.plusSeconds(60)));

        assertThat(answered.facts()).hasSize(3).last().isInstanceOfSatisfying(QuestionsReopened.class, fact -> {
            assertThat(fact.submission()).isEqualTo(2);
            assertThat(fact.questions()).containsExactly("q3");
            assertThat(fact.answersUntil()).isEqualTo(both.terms().answersUntil());
            assertThat(fact.changedAt()).isEqualTo(NOW.plusSeconds(60));
        });
    }

    @Test
    void keepsTheOtherQuestionsClosedWhileOneIsReopened() {
        assertThat(receive(reopened(2, "q2"), "q1", NOW).outcome())
                .isEqualTo(new Reception.Refused(Refusal.ALREADY_SUBMITTED));
    }

    private static Decision<Interview, Reception> receive(Interview interview, String question, Instant now) {
        return RecordingRules.receive(interview, question, arrival("key"), now);
    }
}
