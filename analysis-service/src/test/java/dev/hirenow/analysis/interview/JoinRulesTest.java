package dev.hirenow.analysis.interview;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.analysis.testing.InMemoryInterviews;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.ScoringMode;

import static org.assertj.core.api.Assertions.assertThat;

class JoinRulesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final UUID id = UUID.randomUUID();
    private final InterviewRef ref = new InterviewRef(id, FactFixtures.ORGANISATION);
    private final InMemoryInterviews interviews = new InMemoryInterviews();
    private final JoinFacts join = new JoinFacts(interviews, PATIENCE, Clock.fixed(FactFixtures.NOON, ZoneOffset.UTC));

    @Test
    void queuesTheAnalysisOnceTheLastTranscriptIsThere() {
        submit(1, "q1", "q2");
        transcribe("q1", 1);

        assertThat(transcribe("q2", 1)).isEqualTo(SubmissionRuleOutcome.QUEUED);

        assertThat(analyses()).containsExactly(id + "/1");
    }

    @Test
    void keepsTranscriptsThatComeBeforeTheSubmission() {
        transcribe("q1", 1);

        assertThat(submit(1, "q1")).isEqualTo(SubmissionRuleOutcome.QUEUED);
    }

    @Test
    void doesNotLetAFailedAnswerHoldTheOthersBack() {
        submit(1, "q1", "q2");
        transcribe("q1", 1);

        assertThat(fail("q2", 1)).isEqualTo(SubmissionRuleOutcome.QUEUED);
    }

    @Test
    void letsTheHighestOutcomeCount() {
        transcribe("q1", 2);

        assertThat(fail("q1", 1)).isEqualTo(SubmissionRuleOutcome.NOTHING_TO_DO);

        assertThat(state().outcomes()).containsEntry(new AnswerKey("q1", 1), new TranscriptionOutcome.Transcribed(2));
    }

    @Test
    void doesNothingAboutAFactThatComesAgain() {
        submit(1, "q1");
        transcribe("q1", 1);

        assertThat(submit(1, "q1")).isEqualTo(SubmissionRuleOutcome.NOTHING_TO_DO);
        assertThat(transcribe("q1", 1)).isEqualTo(SubmissionRuleOutcome.NOTHING_TO_DO);

        assertThat(analyses()).hasSize(1);
    }

    @Test
    void leavesHumanScoringToHumans() {
        transcribe("q1", 1);

        SubmissionRuleOutcome outcome = join.submitted(FactFixtures.submitted(id, 1, ScoringMode.HUMAN_ONLY, "q1"))
                .await()
                .indefinitely();

        assertThat(outcome).isEqualTo(SubmissionRuleOutcome.FOR_HUMANS);
        assertThat(interviews.jobs).isEmpty();
    }

    @Test
    void waitsOnlyForTheLatestSubmission() {
        submit(1, "q1", "q2");

        submit(2, "q1");

        assertThat(state().submissions().get(1).state()).isEqualTo(new SubmissionState.Superseded());
        assertThat(interviews.facts).singleElement().isInstanceOf(AnalysisFailed.class);
        assertThat(interviews.jobs)
                .as("no transcript of the first is requested")
                .extracting(Job::key)
                .containsExactly(id + "/2/1");
    }

    @Test
    void doesNotBeginAnOlderSubmissionThatComesLate() {
        submit(2, "q1");

        assertThat(submit(1, "q1")).isEqualTo(SubmissionRuleOutcome.SUPERSEDED);
    }

    @Test
    void analysesNothingOfACandidateWhoWithdrew() {
        submit(1, "q1");
        join.closed(FactFixtures.closed(id, ClosedCause.WITHDRAWN)).await().indefinitely();
        assertThat(interviews.jobs).as("no transcript is requested any more").isEmpty();

        transcribe("q1", 1);

        assertThat(analyses()).isEmpty();
        assertThat(state().submissions().get(1).state()).isEqualTo(new SubmissionState.Dropped());
    }

    @Test
    void keepsWhatWasSubmittedBeforeTheInterviewExpired() {
        submit(1, "q1");
        join.closed(FactFixtures.closed(id, ClosedCause.EXPIRED)).await().indefinitely();

        assertThat(transcribe("q1", 1)).isEqualTo(SubmissionRuleOutcome.QUEUED);
    }

    @Test
    void hearsOfAWithdrawalAfterAnExpiryThatWasFollowedByMoreTime() {
        join.closed(FactFixtures.closed(id, ClosedCause.EXPIRED)).await().indefinitely();
        submit(1, "q1");
        join.closed(FactFixtures.closed(id, ClosedCause.WITHDRAWN)).await().indefinitely();

        transcribe("q1", 1);

        assertThat(analyses()).isEmpty();
    }

    private SubmissionRuleOutcome submit(int submission, String... questions) {
        return join.submitted(FactFixtures.submitted(id, submission, questions))
                .await()
                .indefinitely();
    }

    private SubmissionRuleOutcome transcribe(String question, int outcome) {
        return join.transcribed(FactFixtures.ready(id, question, outcome, "Some words."))
                .await()
                .indefinitely();
    }

    private SubmissionRuleOutcome fail(String question, int outcome) {
        return join.failed(FactFixtures.failed(id, question, outcome)).await().indefinitely();
    }

    private Interview state() {
        return interviews.state(ref);
    }

    private java.util.List<String> analyses() {
        return interviews.jobs.stream()
                .filter(job -> job.kind().equals(AnalysisJobFactory.ANALYSE))
                .map(Job::key)
                .toList();
    }
}
