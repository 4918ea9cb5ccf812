package dev.hirenow.upload.interview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import org.junit.jupiter.api.Test;

import static dev.hirenow.upload.interview.InterviewFixtures.NOW;
import static dev.hirenow.upload.interview.InterviewFixtures.arrival;
import static dev.hirenow.upload.interview.InterviewFixtures.open;
import static org.assertj.core.api.Assertions.assertThat;

class StreamInterviewUpdatesTest {

    private final AtomicBoolean right = new AtomicBoolean(true);
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Interview interview = open("acme", 1);
    private final InMemoryInterviews interviews = new InMemoryInterviews().with(interview);
    private final StreamInterviewUpdates watch = new StreamInterviewUpdates(interviews, new MovingClock());

    @Test
    void tellsHowItStandsAndThenOnlyWhatIsNew() {
        AssertSubscriber<Interview> candidate = watching();

        look();
        look();
        assertThat(candidate.getItems()).containsExactly(interview);
        record();
        look();

        assertThat(candidate.getItems()).hasSize(2);
        assertThat(candidate.getItems().getLast().recordings().attempts()).hasSize(1);
    }

    @Test
    void tellsEverybodyWhoWatches() {
        List<AssertSubscriber<Interview>> all = new ArrayList<>(List.of(watching(), watching()));

        look();

        assertThat(all).allSatisfy(one -> assertThat(one.getItems()).hasSize(1));
    }

    @Test
    void givesASignOfLife() {
        AssertSubscriber<Interview> candidate = watching();
        look();

        now.set(NOW.plusSeconds(20));
        look();

        assertThat(candidate.getItems()).containsExactly(interview, interview);
    }

    @Test
    void endsAfterSomeMinutes() {
        AssertSubscriber<Interview> candidate = watching();

        now.set(NOW.plus(Duration.ofMinutes(10)));
        look();

        candidate.assertCompleted();
        assertThat(watch.count()).isZero();
    }

    @Test
    void endsWithTheRightToSeeItAndWithoutTheNews() {
        AssertSubscriber<Interview> candidate = watching();
        look();

        right.set(false);
        record();
        look();

        candidate.assertCompleted();
        assertThat(candidate.getItems()).containsExactly(interview);
        assertThat(watch.count()).isZero();
    }

    @Test
    void asksForTheRightAtTheVeryDeadlineAlthoughNothingChanges() {
        AssertSubscriber<Interview> candidate = watching();
        now.set(interview.terms().answersUntil().minusSeconds(1));
        look();
        right.set(false);
        look();
        assertThat(candidate.getItems()).containsExactly(interview);

        now.set(interview.terms().answersUntil());
        look();

        candidate.assertCompleted();
    }

    @Test
    void endsForAllWhenTheServiceStops() {
        AssertSubscriber<Interview> candidate = watching();

        watch.close();

        candidate.assertCompleted();
        assertThat(watch.count()).isZero();
    }

    @Test
    void forgetsWhoeverWentAway() {
        watching().cancel();

        assertThat(watch.count()).isZero();
    }

    @Test
    void endsWhenThereIsNoSuchInterview() {
        AssertSubscriber<Interview> nobody = watch.watch(
                        open("acme", 1).terms().ref(), () -> Uni.createFrom().item(true))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(9));

        now.set(NOW.plusSeconds(1));
        look();

        nobody.assertCompleted().assertHasNotReceivedAnyItem();
    }

    private AssertSubscriber<Interview> watching() {
        return watch.watch(interview.terms().ref(), () -> Uni.createFrom().item(right::get))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(9));
    }

    private void record() {
        interviews
                .change(interview.terms().ref(), state -> RecordingRules.receive(state, "q1", arrival("k"), NOW))
                .await()
                .indefinitely();
    }

    private void look() {
        watch.look().await().indefinitely();
    }

    private final class MovingClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
