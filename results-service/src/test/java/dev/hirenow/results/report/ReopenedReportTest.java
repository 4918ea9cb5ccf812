package dev.hirenow.results.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.InterviewClosed;
import dev.hirenow.common.facts.QuestionsReopened;
import dev.hirenow.results.testing.InterviewStory;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a report is reopened, for every order in which its facts can arrive. */
class ReopenedReportTest {

    private final InterviewStory story = InterviewStory.in("acme");

    @Test
    void isReopenedWhileTheCandidateMayAnswerAgain() {
        QuestionsReopened reopened = story.reopened(1, 150, "q3");

        assertThat(inAnyOrder(story.created(), story.submitted(1, 1, 2, 1), story.analyzed(1, 1, 50.0), reopened))
                .containsOnly(new ReportState.Reopened(reopened));
        assertThat(inAnyOrder(story.created(), reopened)).containsOnly(new ReportState.Reopened(reopened));
    }

    @Test
    void staysReopenedWhileAnotherQuestionIsOpen() {
        QuestionsReopened both = story.reopened(1, 150, "q2", "q3");
        QuestionsReopened left = story.reopened(2, 200, "q2");

        assertThat(inAnyOrder(story.created(), story.analyzed(1, 1, 50.0), both, story.submitted(2, 1, 2, 2), left))
                .containsOnly(new ReportState.Reopened(left));
        assertThat(inAnyOrder(story.created(), both, left, story.analyzed(2, 1, 60.0)))
                .containsOnly(new ReportState.Reopened(left));
    }

    @Test
    void followsTheLaterSubmissionWhereClocksDiffer() {
        QuestionsReopened ahead = story.reopened(1, 201, "q2", "q3");
        QuestionsReopened left = story.reopened(2, 200, "q2");

        assertThat(inAnyOrder(story.created(), ahead, story.submitted(2, 1, 2, 2), left))
                .containsOnly(new ReportState.Reopened(left));
    }

    @Test
    void staysReopenedWhenHrRequestsNewScores() {
        QuestionsReopened left = story.reopened(2, 200, "q2");

        assertThat(inAnyOrder(story.created(), story.reopened(1, 150, "q2"), story.askedAgain(2, 200, 1, 2, 1), left))
                .containsOnly(new ReportState.Reopened(left));
    }

    @Test
    void isNoLongerReopenedOnceTheCandidateHasAnsweredAll() {
        Fact[] facts = {story.created(), story.reopened(1, 150, "q3"), story.submitted(2, 1, 2, 2)};

        assertThat(inAnyOrder(facts)).containsOnly(new ReportState.Transcribing(3));
    }

    @Test
    void isNoLongerReopenedOnceTheTimeIsOver() {
        InterviewAnalyzed scores = story.analyzed(1, 1, 50.0);

        assertThat(inAnyOrder(story.created(), scores, story.reopened(1, 150, "q3"), story.reopened(1, 900)))
                .containsOnly(new ReportState.Analyzed(scores));
    }

    @Test
    void isClosedEvenIfQuestionsWereOpen() {
        InterviewClosed withdrawn = story.closed(ClosedCause.WITHDRAWN);

        assertThat(inAnyOrder(story.created(), story.submitted(1, 1, 2, 1), story.reopened(1, 150, "q3"), withdrawn))
                .containsOnly(new ReportState.Closed(withdrawn));
    }

    @Test
    void tellsUntilWhenReopenedQuestionsCanBeAnswered() {
        QuestionsReopened reopened = story.reopened(1, 150, "q3");
        List<Fact> facts = new ArrayList<>(story.whole());
        facts.add(reopened);

        assertThat(Report.of(facts).orElseThrow().answersUntil()).isEqualTo(reopened.answersUntil());
        assertThat(Report.of(story.whole()).orElseThrow().answersUntil())
                .isEqualTo(story.created().answersUntil());
    }

    /** The state after these facts, in each of their orders. */
    private static Set<ReportState> inAnyOrder(Fact... facts) {
        return orders(List.of(facts))
                .map(order -> Report.of(order).orElseThrow().state())
                .collect(Collectors.toSet());
    }

    private static Stream<List<Fact>> orders(List<Fact> facts) {
        if (facts.isEmpty()) {
            return Stream.of(List.of());
        }
        return facts.stream().flatMap(first -> orders(without(facts, first)).map(rest -> startingWith(first, rest)));
    }

    private static List<Fact> without(List<Fact> facts, Fact one) {
        return facts.stream().filter(fact -> !fact.equals(one)).toList();
    }

    private static List<Fact> startingWith(Fact first, List<Fact> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }
}
