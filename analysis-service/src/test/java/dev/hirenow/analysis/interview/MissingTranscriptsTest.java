package dev.hirenow.analysis.interview;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.analysis.testing.InMemoryInterviews;
import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.facts.TranscriptRequested;
import dev.hirenow.common.work.call.Lease;

import static org.assertj.core.api.Assertions.assertThat;

class MissingTranscriptsTest {

    private final UUID id = UUID.randomUUID();
    private final InterviewRef ref = new InterviewRef(id, FactFixtures.ORGANISATION);
    private final InMemoryInterviews interviews = new InMemoryInterviews();
    private final JoinFacts join =
            new JoinFacts(interviews, Duration.ofMinutes(2), Clock.fixed(FactFixtures.NOON, ZoneOffset.UTC));

    @BeforeEach
    void oneOfTwoAnswersIsTranscribed() {
        join.submitted(FactFixtures.submitted(id, 1, "q1", "q2")).await().indefinitely();
        join.transcribed(FactFixtures.ready(id, "q1", 1, "Here.")).await().indefinitely();
    }

    @Test
    void asksForWhatIsStillMissing() {
        miss(1);

        assertThat(interviews.facts).singleElement().isInstanceOfSatisfying(TranscriptRequested.class, request -> {
            assertThat(request.round()).isEqualTo(1);
            assertThat(request.answers())
                    .extracting(RequestedAnswer::questionId)
                    .containsExactly("q2");
        });
    }

    @Test
    void asksThreeTimesAndThenCallsForAHuman() {
        miss(1);
        miss(2);
        miss(3);

        assertThat(miss(4).parkedFor()).isEqualTo("TRANSCRIPTS_MISSING");

        assertThat(interviews.facts).hasSize(4).last().isInstanceOf(AnalysisFailed.class);
    }

    @Test
    void plansEachRoundAfterTheOneBefore() {
        miss(1);

        assertThat(interviews.jobs).extracting(job -> job.key()).containsExactly(id + "/1/1", id + "/1/2");
        assertThat(interviews.jobs).allMatch(job -> job.delay().equals(Duration.ofMinutes(2)));
    }

    @Test
    void asksNobodyWhenTheTranscriptCameMeanwhile() {
        join.transcribed(FactFixtures.ready(id, "q2", 1, "Here too.")).await().indefinitely();

        assertThat(miss(1).outcome()).isEqualTo(SubmissionRuleOutcome.NOTHING_TO_DO);
    }

    @Test
    void goesOnWhenATranscriptComesAfterAll() {
        miss(1);
        miss(2);
        miss(3);
        miss(4);

        SubmissionRuleOutcome outcome = join.transcribed(FactFixtures.ready(id, "q2", 1, "At last."))
                .await()
                .indefinitely();

        assertThat(outcome).isEqualTo(SubmissionRuleOutcome.QUEUED);
    }

    @Test
    void asksOnceMoreWhenAHumanTriesAgain() {
        miss(1);
        miss(2);
        miss(3);
        miss(4);

        assertThat(miss(4).outcome()).isEqualTo(SubmissionRuleOutcome.ASKED);

        assertThat(interviews.facts).last().isInstanceOf(TranscriptRequested.class);
    }

    // Each round is claimed separately, so each has its own fence.
    private long fence;

    private JobConclusion miss(int round) {
        return join.missed(new ClaimedSubmission(ref, 1, new Lease(UUID.randomUUID(), ++fence)), round)
                .await()
                .indefinitely();
    }
}
