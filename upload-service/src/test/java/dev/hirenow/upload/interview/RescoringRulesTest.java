package dev.hirenow.upload.interview;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.QuestionsReopened;
import dev.hirenow.common.facts.Rubric;
import dev.hirenow.common.facts.SubmissionCause;

import static dev.hirenow.upload.interview.InterviewFixtures.NOW;
import static dev.hirenow.upload.interview.InterviewFixtures.ORGANISATION;
import static dev.hirenow.upload.interview.InterviewFixtures.next;
import static dev.hirenow.upload.interview.InterviewFixtures.open;
import static dev.hirenow.upload.interview.InterviewFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

class RescoringRulesTest {

    @Test
    void submitsTheSameAnswersOnceMore() {
        Interview before = analysed();

        Decision<Interview, RescoringRules.Outcome> asked = RescoringRules.ask(before, NOW);

        InterviewSubmitted fact = fact(asked);
        assertThat(fact.submission()).isEqualTo(2);
        assertThat(fact.cause()).isEqualTo(SubmissionCause.ASK_AGAIN);
        assertThat(fact.manifest())
                .extracting(entry -> entry.answer().attempt())
                .containsOnly(1);
        assertThat(next(asked).submissions()).hasSize(2);
        assertThat(next(asked).submissions().getLast().analysis()).isEqualTo(AnalysisState.PENDING);
    }

    @Test
    void tellsOthersThatQuestionsStayOpen() {
        Interview reopened = next(QuestionReopeningRules.reopen(analysed(), "q2", Duration.ofDays(1), NOW));

        var asked = (Decision.Change<Interview, RescoringRules.Outcome>) RescoringRules.ask(reopened, NOW);

        assertThat(asked.facts()).hasSize(2).last().isInstanceOfSatisfying(QuestionsReopened.class, fact -> {
            assertThat(fact.submission()).isEqualTo(2);
            assertThat(fact.questions()).containsExactly("q2");
        });
    }

    @Test
    void takesNewerRubricsForQuestionsThatAskTheSame() {
        Interview before = analysed();
        Question first = before.terms().questions().getFirst();
        Rubric newer =
                new Rubric("newer", List.of(new Criterion("c", "Care", "Whether they care.", 1, Map.of(1, "no"))));
        Question changed = new Question("q7", 1, first.text(), 10, 1, newer);

        Decision<Interview, RescoringRules.Outcome> asked = RescoringRules.ask(before, List.of(changed), NOW);

        assertThat(fact(asked).cause()).isEqualTo(SubmissionCause.RUBRIC_CHANGED);
        assertThat(fact(asked).manifest().getFirst().question().rubric()).isEqualTo(newer);
        assertThat(fact(asked).manifest().getFirst().question().id()).isEqualTo(first.id());
        assertThat(fact(asked).manifest().getLast().question())
                .isEqualTo(before.terms().questions().getLast());
    }

    @Test
    void asksOnceHoweverOftenSomebodyClicks() {
        Interview once = next(RescoringRules.ask(analysed(), NOW));

        assertThat(RescoringRules.ask(once, NOW).outcome()).isEqualTo(RescoringRules.Outcome.STILL_ASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANCELLED", "COULD_NOT_BE_PROCESSED"})
    void asksAgainAfterAnAnalysisThatWasGivenUp(String reason) {
        Interview pending = submitted(2);
        assertThat(RescoringRules.ask(pending, NOW).outcome()).isEqualTo(RescoringRules.Outcome.STILL_ASKED);

        Interview givenUp = next(ProgressRules.analysis(pending, 1, AnalysisState.failed(reason, "-")));

        assertThat(RescoringRules.ask(givenUp, NOW).outcome()).isEqualTo(RescoringRules.Outcome.ASKED);
    }

    @Test
    void saysWhyItDoesNot() {
        assertThat(RescoringRules.ask(open(ORGANISATION, 1), NOW).outcome())
                .isEqualTo(RescoringRules.Outcome.NOT_SUBMITTED);
        assertThat(RescoringRules.ask(next(ClosingRules.close(submitted(1), ClosedCause.CANCELLED, NOW)), NOW)
                        .outcome())
                .isEqualTo(RescoringRules.Outcome.CLOSED);
    }

    private static Interview analysed() {
        Interview submitted = submitted(2);
        return submitted.updated(
                submitted.recordings(),
                submitted.submissions().stream()
                        .map(submission -> submission.with(AnalysisState.analyzed(1)))
                        .toList());
    }

    private static InterviewSubmitted fact(Decision<Interview, RescoringRules.Outcome> decision) {
        return (InterviewSubmitted) ((Decision.Change<Interview, RescoringRules.Outcome>) decision)
                .facts()
                .getFirst();
    }
}
