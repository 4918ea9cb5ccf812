package dev.hirenow.upload.interview;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.upload.interview.SubmissionRules.Outcome;

import static dev.hirenow.upload.interview.InterviewFixtures.DEADLINE;
import static dev.hirenow.upload.interview.InterviewFixtures.NOW;
import static dev.hirenow.upload.interview.InterviewFixtures.ORGANISATION;
import static dev.hirenow.upload.interview.InterviewFixtures.change;
import static dev.hirenow.upload.interview.InterviewFixtures.next;
import static dev.hirenow.upload.interview.InterviewFixtures.open;
import static dev.hirenow.upload.interview.InterviewFixtures.recorded;
import static dev.hirenow.upload.interview.InterviewFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

class SubmissionRulesTest {

    @Test
    void putsTheLatestAttemptOfEachQuestionIntoTheManifest() {
        Interview answered = recorded(open(ORGANISATION, 2), "q2", "q1", "q2");

        Decision.Change<Interview, Outcome> submitted = change(SubmissionRules.submit(answered, NOW));

        InterviewSubmitted fact = (InterviewSubmitted) submitted.facts().getFirst();
        assertThat(fact.manifest())
                .extracting(entry -> entry.answer().questionId(), entry -> entry.answer()
                        .attempt())
                .containsExactly(tuple("q1", 1), tuple("q2", 2));
    }

    @Test
    void namesTheQuestionsWithoutAnAnswer() {
        Interview half = recorded(open(ORGANISATION, 3), "q2");

        assertThat(SubmissionRules.submit(half, NOW).outcome()).isEqualTo(new Outcome.Unanswered(List.of("q1", "q3")));
    }

    @Test
    void answersTheSameAgainWithoutAFact() {
        Interview.Submitted submitted = submitted(1);

        Decision<Interview, Outcome> again = SubmissionRules.submit(submitted, NOW.plusSeconds(60));

        assertThat(again).isInstanceOf(Decision.Unchanged.class);
        assertThat(again.outcome())
                .isEqualTo(new Outcome.Accepted(submitted.submissions().getFirst()));
    }

    @Test
    void answersWithTheCandidatesOwnSubmissionAfterHrAskedForNewScores() {
        Interview failed = next(ProgressRules.analysis(submitted(1), 1, AnalysisState.failed("CANCELLED", "-")));
        Interview askedAgain = next(RescoringRules.ask(failed, NOW.plusSeconds(60)));

        assertThat(SubmissionRules.submit(askedAgain, NOW.plusSeconds(90)).outcome())
                .isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
                    assertThat(accepted.submission().number()).isEqualTo(1);
                    assertThat(accepted.submission().submittedAt()).isEqualTo(NOW);
                });
    }

    @Test
    void refusesFromTheDeadlineOn() {
        Interview answered = recorded(open(ORGANISATION, 1), "q1");

        assertThat(SubmissionRules.submit(answered, DEADLINE).outcome())
                .isEqualTo(new Outcome.Refused(Refusal.EXPIRED));
    }
}
