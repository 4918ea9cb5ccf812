package dev.hirenow.analysis.interview;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.identity.UuidV7Generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Contract of every implementation of {@link Interviews}. */
public abstract class InterviewsContract {

    protected static final Duration PATIENCE = Duration.ofSeconds(20);

    protected final InterviewRef ref = new InterviewRef(UuidV7Generator.next(), FactFixtures.ORGANISATION);

    /** Runs before each test. */
    @BeforeEach
    protected void prepare() {}

    protected abstract Interviews interviews();

    /** A job of the submission, claimed with this fence. */
    protected abstract ClaimedSubmission held(int submission);

    /** Keys of the jobs that have not ended. */
    protected abstract List<String> jobs();

    protected abstract long facts();

    @Test
    void startsWithAnInterviewOfWhichNothingIsKnown() {
        assertThat(seen()).isEqualTo(Interview.unknown(ref));
    }

    @Test
    void keepsWhatTheRulesDecide() {
        join().transcribed(FactFixtures.ready(ref.id(), "q2", 3, "Some words."))
                .await()
                .atMost(PATIENCE);
        join().failed(FactFixtures.failed(ref.id(), "q1", 1)).await().atMost(PATIENCE);
        join().submitted(FactFixtures.submitted(ref.id(), 1, "q1", "q2", "q3"))
                .await()
                .atMost(PATIENCE);
        join().closed(FactFixtures.closed(ref.id(), ClosedCause.EXPIRED))
                .await()
                .atMost(PATIENCE);

        Interview interview = seen();

        assertThat(interview.outcomes().get(new AnswerKey("q2", 1))).isEqualTo(new TranscriptionOutcome.Transcribed(3));
        assertThat(interview.outcomes().get(new AnswerKey("q1", 1)))
                .isEqualTo(new TranscriptionOutcome.Failed(1, "CORRUPT_RECORDING"));
        assertThat(interview.closed()).isEqualTo(ClosedCause.EXPIRED);
        assertThat(interview.submissions().get(1))
                .isEqualTo(Submission.of(
                        FactFixtures.submitted(ref.id(), 1, "q1", "q2", "q3"), new SubmissionState.Waiting(0)));
    }

    @Test
    void storesJobsWithTheStateThatCausesThem() {
        join().transcribed(FactFixtures.ready(ref.id(), "q1", 1, "Some words."))
                .await()
                .atMost(PATIENCE);
        join().submitted(FactFixtures.submitted(ref.id(), 1, "q1")).await().atMost(PATIENCE);

        assertThat(jobs()).containsExactly(ref.id() + "/1");
    }

    @Test
    void endsTheJobsThatALaterDecisionMakesNeedless() {
        join().submitted(FactFixtures.submitted(ref.id(), 1, "q1")).await().atMost(PATIENCE);
        assertThat(jobs()).containsExactly(ref.id() + "/1/1");

        join().transcribed(FactFixtures.ready(ref.id(), "q1", 1, "Some words."))
                .await()
                .atMost(PATIENCE);

        assertThat(jobs()).containsExactly(ref.id() + "/1");
    }

    @Test
    void keepsEveryStateOfASubmission() {
        join().submitted(FactFixtures.submitted(ref.id(), 1, "q1")).await().atMost(PATIENCE);
        Submission submission = seen().submissions().get(1);

        for (SubmissionState state : List.of(
                new SubmissionState.Waiting(2),
                new SubmissionState.Missing(),
                new SubmissionState.Queued(),
                new SubmissionState.Analyzed(),
                new SubmissionState.Failed(AnalysisFailureReason.PROVIDER_FAILED),
                new SubmissionState.Superseded(),
                new SubmissionState.Dropped(),
                new SubmissionState.ForHumans())) {
            interviews()
                    .change(
                            ref,
                            interview ->
                                    Decision.change(interview.with(submission.in(state)), SubmissionRuleOutcome.KEPT))
                    .await()
                    .atMost(PATIENCE);
            assertThat(seen().submissions().get(1).state()).isEqualTo(state);
        }
    }

    @Test
    void storesNothingForWhoeverLostTheJob() {
        join().transcribed(FactFixtures.ready(ref.id(), "q1", 1, "Some words."))
                .await()
                .atMost(PATIENCE);
        join().submitted(FactFixtures.submitted(ref.id(), 1, "q1")).await().atMost(PATIENCE);
        ClaimedSubmission claimed = held(1);
        conclude(claimed);
        long before = facts();

        assertThatThrownBy(() -> conclude(claimed)).isInstanceOf(RuntimeException.class);

        assertThat(facts()).isEqualTo(before);
    }

    private void conclude(ClaimedSubmission claimed) {
        AnalysisFailed fact =
                new AnalysisFailed(ref.id(), ref.organisation(), 1, "PROVIDER_FAILED", "Ask again.", FactFixtures.NOON);
        interviews()
                .conclude(
                        claimed,
                        interview -> AnalysisResultRules.failed(interview, fact, AnalysisFailureReason.PROVIDER_FAILED))
                .await()
                .atMost(PATIENCE);
    }

    protected JoinFacts join() {
        return new JoinFacts(interviews(), Duration.ofHours(1), Clock.fixed(FactFixtures.NOON, ZoneOffset.UTC));
    }

    private Interview seen() {
        AtomicReference<Interview> seen = new AtomicReference<>();
        interviews()
                .change(ref, interview -> {
                    seen.set(interview);
                    return Decision.unchanged(SubmissionRuleOutcome.NOTHING_TO_DO);
                })
                .await()
                .atMost(PATIENCE);
        return seen.get();
    }
}
