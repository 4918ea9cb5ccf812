package dev.hirenow.results.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.results.testing.InterviewStory;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {

    private final InterviewStory story = InterviewStory.in("acme");

    @Test
    void isHiddenUntilTheInterviewIsCreated() {
        assertThat(Report.of(List.of(story.video("q1", 1), story.transcript("q1", 1, 1))))
                .isEmpty();
    }

    @Test
    void beginsAsInvited() {
        assertThat(state(story.created())).isEqualTo(new ReportState.Invited());
    }

    @Test
    void isBeingRecordedFromTheFirstVideoOn() {
        assertThat(state(story.created(), story.video("q1", 1))).isEqualTo(new ReportState.BeingRecorded());
    }

    @Test
    void countsTheTranscriptsThatASubmissionStillMisses() {
        assertThat(state(story.created(), story.submitted(1, 1, 2, 1), story.transcript("q1", 1, 1)))
                .isEqualTo(new ReportState.Transcribing(2));
    }

    @Test
    void isAnalysedOnceEveryTranscriptHasComeOrFailedForGood() {
        assertThat(state(
                        story.created(),
                        story.submitted(1, 1, 2, 1),
                        story.transcript("q1", 1, 1),
                        story.transcript("q2", 2, 1),
                        story.transcriptionFailed("q3", 1, 1)))
                .isEqualTo(new ReportState.Analysing());
    }

    @Test
    void awaitsAPersonWhereNoModelIsAsked() {
        InterviewStory human = story.ratedBy(ScoringMode.HUMAN_ONLY);

        assertThat(state(human.created(), human.submitted(1, 1), human.transcript("q1", 1, 1)))
                .isEqualTo(new ReportState.AwaitingReview());
    }

    @Test
    void awaitsAPersonWhereTheCandidateChosePeopleAlone() {
        InterviewStory human = story.ratedBy(ScoringMode.HUMAN_ONLY);

        assertThat(state(story.created(), human.submitted(1, 1), story.transcript("q1", 1, 1)))
                .isEqualTo(new ReportState.AwaitingReview());
    }

    @Test
    void isAnalyzedEvenIfTheSubmissionIsHeardOfLater() {
        assertThat(state(story.created(), story.analyzed(1, 1, 50.0)).name()).isEqualTo(StateName.ANALYZED);
    }

    @Test
    void goesBackToWorkWithTheNextSubmissionAndKeepsTheEarlierScores() {
        List<Fact> facts = new ArrayList<>(story.whole());
        facts.addAll(List.of(story.video("q3", 2), story.submitted(2, 1, 2, 2)));

        Report report = Report.of(facts).orElseThrow();

        assertThat(report.state()).isEqualTo(new ReportState.Transcribing(1));
        assertThat(report.analysis()).hasValueSatisfying(analysis -> assertThat(analysis.submission())
                .isEqualTo(1));
    }

    @Test
    void failsOnlyWhenTheLatestSubmissionFailed() {
        assertThat(state(story.created(), story.submitted(1, 1), story.failed(1))
                        .name())
                .isEqualTo(StateName.FAILED);
        assertThat(state(story.created(), story.failed(1), story.analyzed(2, 1, 10.0))
                        .name())
                .isEqualTo(StateName.ANALYZED);
    }

    @Test
    void showsScoresThatARetryBroughtInPlaceOfTheFailure() {
        assertThat(state(story.created(), story.submitted(1, 1), story.failed(1), story.analyzed(1, 1, 10.0)))
                .isInstanceOfSatisfying(
                        ReportState.Analyzed.class,
                        analyzed -> assertThat(analyzed.fact().submission()).isEqualTo(1));
    }

    @Test
    void keepsWhatWasSubmittedWhenTheTimeRunsOutLater() {
        assertThat(state(story.created(), story.analyzed(1, 1, 50.0), story.closed(ClosedCause.EXPIRED))
                        .name())
                .isEqualTo(StateName.ANALYZED);
        assertThat(state(story.created(), story.video("q1", 1), story.closed(ClosedCause.EXPIRED))
                        .name())
                .isEqualTo(StateName.CLOSED);
    }

    @Test
    void goesOnWhenMoreTimeIsGivenAfterAnExpiry() {
        assertThat(state(story.created(), story.deadlineMoved(900), story.closed(ClosedCause.EXPIRED))
                        .name())
                .isEqualTo(StateName.CLOSED);
        assertThat(state(story.deadlineMoved(1_100), story.closed(ClosedCause.EXPIRED), story.created())
                        .name())
                .isEqualTo(StateName.INVITED);
        assertThat(state(
                                story.created(),
                                story.closed(ClosedCause.EXPIRED),
                                story.deadlineMoved(1_100),
                                story.closed(ClosedCause.WITHDRAWN, 1_200))
                        .name())
                .isEqualTo(StateName.CLOSED);
    }

    @Test
    void wasSubmittedWhenTheCandidateDidSoAndNotWhenHrAskedForNewScores() {
        InterviewSubmitted first = story.submitted(1, 1, 2, 1);
        InterviewSubmitted answeredAgain = story.submitted(3, 1, 2, 2);

        assertThat(submittedAt(story.created(), first, story.askedAgain(2, 900, 1, 2, 1)))
                .contains(first.submittedAt());
        assertThat(submittedAt(story.created(), first, answeredAgain, story.askedAgain(4, 900, 1, 2, 2)))
                .contains(answeredAgain.submittedAt());
        assertThat(submittedAt(story.created())).isEmpty();
    }

    @Test
    void letsALaterOutcomeReplaceAnEarlierOneOnly() {
        Report report = Report.of(List.of(
                        story.created(),
                        story.video("q1", 1),
                        story.transcript("q1", 1, 2),
                        story.transcriptionFailed("q1", 1, 1)))
                .orElseThrow();

        assertThat(report.recordings()).singleElement().satisfies(recording -> assertThat(recording.transcription())
                .isInstanceOf(TranscriptionStatus.Ready.class));
    }

    @Test
    void showsTheSubmittedAttemptAndNotALaterOne() {
        List<Fact> facts = new ArrayList<>(story.whole());
        facts.add(story.video("q1", 2));

        assertThat(Report.of(facts).orElseThrow().questions().getFirst().recording())
                .isNotNull()
                .extracting(Recording::attempt)
                .isEqualTo(1);
    }

    private static Optional<Instant> submittedAt(Fact... facts) {
        return Report.of(Arrays.asList(facts)).orElseThrow().submittedAt();
    }

    private static ReportState state(Fact... facts) {
        return Report.of(Arrays.asList(facts)).orElseThrow().state();
    }
}
