package dev.hirenow.analysis.interview;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.testing.Fixtures;
import dev.hirenow.analysis.testing.InMemoryInterviews;
import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.identity.Ids;
import dev.hirenow.common.work.call.Lease;

import static org.assertj.core.api.Assertions.assertThat;

class AbandonSubmissionTest {

    private static final Clock CLOCK = Clock.fixed(Fixtures.NOON, ZoneOffset.UTC);

    private final InMemoryInterviews interviews = new InMemoryInterviews();
    private final AbandonSubmission abandon = new AbandonSubmission(interviews, CLOCK);
    private final JoinFacts join = new JoinFacts(interviews, Duration.ofHours(1), CLOCK);
    private final InterviewRef ref = new InterviewRef(Ids.next(), Fixtures.ORGANISATION);

    @Test
    void publishesThatItCouldNotBeAnalysed() {
        complete();

        Ending ending = abandon.notAnalysed(turn(), "a bug").await().indefinitely();

        assertThat(ending).isEqualTo(new Ending(Step.FAILED, "a bug"));
        assertThat(state()).isEqualTo(new SubmissionState.Failed(FailureReason.COULD_NOT_BE_PROCESSED));
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
        assertThat(state()).isEqualTo(new SubmissionState.Failed(FailureReason.CANCELLED));
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
        join.submitted(Fixtures.submitted(ref.id(), 1, "q1")).await().indefinitely();
    }

    private void transcribed() {
        join.transcribed(Fixtures.ready(ref.id(), "q1", 1, "Some words."))
                .await()
                .indefinitely();
    }

    private Turn turn() {
        return new Turn(ref, 1, new Lease(UUID.randomUUID(), 1));
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
