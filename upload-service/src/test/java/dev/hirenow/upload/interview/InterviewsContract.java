package dev.hirenow.upload.interview;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.upload.creation.Creation;
import dev.hirenow.upload.creation.CreationKey;

import static dev.hirenow.upload.interview.Fixtures.DEADLINE;
import static dev.hirenow.upload.interview.Fixtures.NOW;
import static dev.hirenow.upload.interview.Fixtures.birth;
import static dev.hirenow.upload.interview.Fixtures.object;
import static dev.hirenow.upload.interview.Fixtures.open;
import static org.assertj.core.api.Assertions.assertThat;

/** What every implementation of {@link Interviews} does. */
public abstract class InterviewsContract {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    // An organisation of its own for each test: implementations may be shared.
    private final String organisation = "org-" + UUID.randomUUID();

    /** The implementation under test. */
    protected abstract Interviews interviews();

    @Test
    void findsWhatWasCreated() {
        Interview created = create(open(organisation, 2));

        assertThat(found(created)).contains(created);
    }

    @Test
    void hidesInterviewsFromOtherOrganisations() {
        Interview created = create(open(organisation, 1));
        InterviewRef foreign = new InterviewRef("other", created.brief().id());

        assertThat(await(interviews().find(foreign))).isEmpty();
        assertThat(await(interviews().change(foreign, state -> Closing.close(state, ClosedCause.CANCELLED, NOW))))
                .isEmpty();
        assertThat(found(created)).contains(created);
    }

    @Test
    void storesEveryStateAsItIs() {
        Interview interview = create(open(organisation, 1));
        InterviewRef ref = interview.brief().ref();

        await(interviews().change(ref, state -> Recording.receive(state, "q1", object("k"), NOW)));
        assertThat(found(interview).orElseThrow().recordings().attempts()).hasSize(1);
        await(interviews().change(ref, state -> Submitting.submit(state, NOW)));
        assertThat(found(interview)).containsInstanceOf(Interview.Submitted.class);
        await(interviews().change(ref, state -> Reopening.reopen(state, "q1", Duration.ofDays(60), NOW)));
        assertThat(found(interview)).containsInstanceOf(Interview.Reopened.class);
        await(interviews().change(ref, state -> Closing.close(state, ClosedCause.CANCELLED, NOW)));
        assertThat(found(interview).orElseThrow())
                .isInstanceOfSatisfying(Interview.Closed.class, closed -> assertThat(closed.closedAt())
                        .isEqualTo(NOW));
    }

    @Test
    void storesNothingWhenARuleRefuses() {
        Interview created = create(open(organisation, 1));

        await(interviews().change(created.brief().ref(), state -> Submitting.submit(state, NOW)));

        assertThat(found(created)).contains(created);
    }

    @Test
    void createsOncePerKey() {
        Interview first = open(organisation, 1);
        Optional<CreationKey> key = Optional.of(new CreationKey("interview", "key", "hash"));
        await(interviews().create(birth(first), hash(), key));

        Creation<Interview> again = await(interviews().create(birth(open(organisation, 1)), hash(), key));
        Creation<Interview> other = await(interviews()
                .create(
                        birth(open(organisation, 1)),
                        hash(),
                        Optional.of(new CreationKey("interview", "key", "other"))));

        assertThat(again).isEqualTo(new Creation.Repeated<>(first));
        assertThat(other).isInstanceOf(Creation.KeyTaken.class);
    }

    @Test
    void givesAnotherVersionAfterEachChange() {
        Interview interview = create(open(organisation, 1));
        UUID id = interview.brief().id();
        String before =
                await(interviews().versions(Set.of(id, UUID.randomUUID()))).get(id);

        await(interviews().change(interview.brief().ref(), state -> Submitting.submit(state, NOW)));
        assertThat(await(interviews().versions(Set.of(id)))).isEqualTo(Map.of(id, before));
        await(interviews().change(interview.brief().ref(), state -> Recording.receive(state, "q1", object("k"), NOW)));

        assertThat(await(interviews().versions(Set.of(id))).get(id)).isNotEqualTo(before);
    }

    @Test
    void keepsTheConsent() {
        Interview interview = create(open(organisation, 1));
        Consent consent = new Consent(ScoringMode.HUMAN_ONLY, "7", NOW);

        await(interviews().change(interview.brief().ref(), state -> Consenting.consent(state, consent)));

        assertThat(found(interview).orElseThrow().brief().consent()).isEqualTo(consent);
    }

    @Test
    void knowsWhoIsOverdueUntilTheyAreNotExpectedAnyMore() {
        Interview interview = create(open(organisation, 1));
        InterviewRef ref = interview.brief().ref();

        assertThat(await(interviews().overdue(DEADLINE.minusSeconds(1), 1_000))).doesNotContain(ref);
        assertThat(await(interviews().overdue(DEADLINE, 1_000))).contains(ref);
        await(interviews().change(ref, state -> Closing.expire(state, DEADLINE)));
        assertThat(await(interviews().overdue(DEADLINE, 1_000))).doesNotContain(ref);
    }

    private Interview create(Interview interview) {
        await(interviews().create(birth(interview), hash(), Optional.empty()));
        return interview;
    }

    private Optional<Interview> found(Interview interview) {
        return await(interviews().find(interview.brief().ref()));
    }

    private static String hash() {
        return UUID.randomUUID().toString();
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
