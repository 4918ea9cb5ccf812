package dev.hirenow.analysis.interview;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.analysis.testing.InMemoryInterviews;
import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.work.call.Lease;

import static org.assertj.core.api.Assertions.assertThat;

class AbandonSubmissionTest {

    private static final Clock CLOCK = Clock.fixed(FactFixtures.NOON, ZoneOffset.UTC);

    private final InMemoryInterviews interviews = new InMemoryInterviews();
    private final AbandonSubmission abandon = new AbandonSubmission(interviews, CLOCK);
    private final JoinFacts join = new JoinFacts(interviews, Duration.ofHours(1), CLOCK);
    private final InterviewRef ref = new InterviewRef(UuidV7Generator.next(), FactFixtures.ORGANISATION);

    @Test
    void publishesThatItCouldNotBeAnalysed() {
        complete();

        JobConclusion conclusion = abandon.notAnalysed(turn(), "a bug").await().indefinitely();

        assertThat(conclusion).isEqualTo(new JobConclusion(SubmissionRuleOutcome.FAILED, "a bug"));
        assertThat(state()).isEqualTo(new SubmissionState.Failed(AnalysisFailureReason.COULD_NOT_BE_PROCESSED));
        assertThat(reasons()).containsExactly("COULD_NOT_BE_PROCESSED");
    }

    @Test
    void goesOnWhenTranscriptsComeThatNobodyCouldAskFor() {
        incomplete();

        abandon.notAsked(turn(), "a bug").await().indefinitely();

        assertThat(reasons()).containsExactly("COULD_NOT_BE_PROCESSED");
        assertThat(state()).isEqualTo(new SubmissionState.Missing());
        transcribed();
        assertThat(state()).isEqualTo(new SubmissionState.Queued());
    }

    @Test
    void goesOnWhenTranscriptsComeThatNobodyWasToAskFor() {
        incomplete();

        abandon.askingCancelled(turn(), "olga").await().indefinitely();

        assertThat(reasons()).containsExactly("CANCELLED");
        transcribed();
        assertThat(state()).isEqualTo(new SubmissionState.Queued());
    }

    @Test
    void publishesACancellationOnce() {
        complete();

        abandon.analysisCancelled(turn(), "olga").await().indefinitely();
        abandon.analysisCancelled(turn(), "olga").await().indefinitely();

        assertThat(reasons()).containsExactly("CANCELLED");
        assertThat(state()).isEqualTo(new SubmissionState.Failed(AnalysisFailureReason.CANCELLED));
    }

    @Test
    void failsNoSubmissionThatIsComplete() {
        complete();

        abandon.askingCancelled(turn(), "olga").await().indefinitely();
        abandon.notAsked(turn(), "a bug").await().indefinitely();

        assertThat(reasons()).isEmpty();
        assertThat(state()).isEqualTo(new SubmissionState.Queued());
    }

    private void complete() {
        incomplete();
        transcribed();
    }

    private void incomplete() {
        join.submitted(FactFixtures.submitted(ref.id(), 1, "q1")).await().indefinitely();
    }

    private void transcribed() {
        join.transcribed(FactFixtures.ready(ref.id(), "q1", 1, "Some words."))
                .await()
                .indefinitely();
    }

    private ClaimedSubmission turn() {
        return new ClaimedSubmission(ref, 1, new Lease(UUID.randomUUID(), 1));
    }

    private SubmissionState state() {
        return interviews.state(ref).submissions().get(1).state();
    }

    private List<String> reasons() {
        return interviews.facts.stream()
                .map(fact -> ((AnalysisFailed) fact).reason())
                .toList();
    }
}
