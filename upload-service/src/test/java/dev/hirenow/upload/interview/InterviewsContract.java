package dev.hirenow.upload.interview;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.Candidate;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.creation.IdempotencyKey;

import static dev.hirenow.upload.interview.InterviewFixtures.DEADLINE;
import static dev.hirenow.upload.interview.InterviewFixtures.NOW;
import static dev.hirenow.upload.interview.InterviewFixtures.arrival;
import static dev.hirenow.upload.interview.InterviewFixtures.birth;
import static dev.hirenow.upload.interview.InterviewFixtures.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The contract of every {@link Interviews}. */
public abstract class InterviewsContract {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    // A separate organisation per test, because implementations may be shared.
    private final String organisation = "org-" + UUID.randomUUID();

    /** The implementation under test. */
    protected abstract Interviews interviews();

    /** Makes this the only link that opens the interview. */
    protected abstract void issue(InvitationLink link);

    @Test
    void findsWhatWasCreated() {
        Interview created = create(open(organisation, 2));

        assertThat(found(created)).contains(created);
    }

    @Test
    void hidesInterviewsFromOtherOrganisations() {
        Interview created = create(open(organisation, 1));
        InterviewRef foreign = new InterviewRef("other", created.terms().id());

        assertThat(await(interviews().find(foreign))).isEmpty();
        assertThat(await(interviews().change(foreign, state -> ClosingRules.close(state, ClosedCause.CANCELLED, NOW))))
                .isEmpty();
        assertThat(found(created)).contains(created);
    }

    @Test
    void takesNoChangeByALinkThatWasReplaced() {
        Interview created = create(open(organisation, 1));
        InvitationLink older = new InvitationLink(created.terms().ref(), hash());
        InvitationLink newer = new InvitationLink(created.terms().ref(), hash());
        issue(older);
        issue(newer);

        assertThatThrownBy(() -> await(
                        interviews().changeBy(older, state -> RecordingRules.receive(state, "q1", arrival("a"), NOW))))
                .isInstanceOf(InvitationLinkReplaced.class);
        assertThat(found(created)).contains(created);
        assertThat(await(interviews().changeBy(newer, state -> RecordingRules.receive(state, "q1", arrival("a"), NOW))))
                .isPresent();
    }

    @Test
    void isAnotherVersionOnceItsLinkWasReplaced() {
        Interview created = create(open(organisation, 1));
        UUID id = created.terms().id();
        String before = await(interviews().versions(Set.of(id))).get(id);

        issue(new InvitationLink(created.terms().ref(), hash()));

        assertThat(await(interviews().versions(Set.of(id))).get(id)).isNotEqualTo(before);
    }

    @Test
    void storesEveryStateAsItIs() {
        Interview interview = create(open(organisation, 1));
        InterviewRef ref = interview.terms().ref();

        await(interviews().change(ref, state -> RecordingRules.receive(state, "q1", arrival("k"), NOW)));
        assertThat(found(interview).orElseThrow().recordings().attempts()).hasSize(1);
        await(interviews().change(ref, state -> SubmissionRules.submit(state, NOW)));
        assertThat(found(interview)).containsInstanceOf(Interview.Submitted.class);
        await(interviews().change(ref, state -> QuestionReopeningRules.reopen(state, "q1", Duration.ofDays(60), NOW)));
        assertThat(found(interview)).containsInstanceOf(Interview.Reopened.class);
        await(interviews().change(ref, state -> ClosingRules.close(state, ClosedCause.CANCELLED, NOW)));
        assertThat(found(interview).orElseThrow())
                .isInstanceOfSatisfying(Interview.Closed.class, closed -> assertThat(closed.closedAt())
                        .isEqualTo(NOW));
    }

    @Test
    void storesNothingWhenARuleRefuses() {
        Interview created = create(open(organisation, 1));

        await(interviews().change(created.terms().ref(), state -> SubmissionRules.submit(state, NOW)));

        assertThat(found(created)).contains(created);
    }

    @Test
    void createsOncePerKey() {
        Interview first = open(organisation, 1);
        Optional<IdempotencyKey> key = Optional.of(new IdempotencyKey("interview", "key", "hash"));
        await(interviews().create(birth(first), new Interviews.Inviting(hash(), key, false)));

        CreationResult<Interview> again =
                await(interviews().create(birth(open(organisation, 1)), new Interviews.Inviting(hash(), key, false)));
        CreationResult<Interview> other = await(interviews()
                .create(
                        birth(open(organisation, 1)),
                        new Interviews.Inviting(
                                hash(), Optional.of(new IdempotencyKey("interview", "key", "other")), false)));

        assertThat(again).isEqualTo(new CreationResult.Repeated<>(first));
        assertThat(other).isInstanceOf(CreationResult.KeyReused.class);
    }

    @Test
    void invitesAPersonOnceToAPositionUnlessAskedTo() {
        Interview first = create(open(organisation, 1));
        Interview second = sameAs(first, "ADA@example.org");

        assertThatThrownBy(() -> await(interviews().create(birth(second), inviting(false))))
                .isInstanceOfSatisfying(AlreadyInvited.class, refused -> assertThat(refused.interview())
                        .isEqualTo(first));
        assertThat(found(second)).isEmpty();
        await(interviews().create(birth(sameAs(first, "other@example.org")), inviting(false)));
        await(interviews().create(birth(sameAs(first, null)), inviting(false)));
        await(interviews().create(birth(sameAs(first, null)), inviting(false)));
        await(interviews().create(birth(second), inviting(true)));
        assertThat(found(second)).contains(second);
    }

    @Test
    void invitesAPersonWhoseInterviewHasEnded() {
        Interview first = create(open(organisation, 1));
        await(interviews().change(first.terms().ref(), state -> ClosingRules.close(state, ClosedCause.CANCELLED, NOW)));
        Interview second = sameAs(first, "ada@example.org");

        await(interviews().create(birth(second), inviting(false)));

        assertThat(found(second)).contains(second);
    }

    @Test
    void givesAnotherVersionAfterEachChange() {
        Interview interview = create(open(organisation, 1));
        UUID id = interview.terms().id();
        String before =
                await(interviews().versions(Set.of(id, UUID.randomUUID()))).get(id);

        await(interviews().change(interview.terms().ref(), state -> SubmissionRules.submit(state, NOW)));
        assertThat(await(interviews().versions(Set.of(id)))).isEqualTo(Map.of(id, before));
        await(interviews()
                .change(interview.terms().ref(), state -> RecordingRules.receive(state, "q1", arrival("k"), NOW)));

        assertThat(await(interviews().versions(Set.of(id))).get(id)).isNotEqualTo(before);
    }

    @Test
    void keepsTheConsent() {
        Interview interview = create(open(organisation, 1));
        Consent consent = new Consent(ScoringMode.HUMAN_ONLY, "7", NOW);

        await(interviews().change(interview.terms().ref(), state -> ConsentRules.consent(state, consent)));

        assertThat(found(interview).orElseThrow().terms().consent()).isEqualTo(consent);
    }

    @Test
    void knowsWhoIsOverdueUntilTheyAreNotExpectedAnyMore() {
        Interview interview = create(open(organisation, 1));
        InterviewRef ref = interview.terms().ref();

        assertThat(await(interviews().overdue(DEADLINE.minusSeconds(1), 1_000))).doesNotContain(ref);
        assertThat(await(interviews().overdue(DEADLINE, 1_000))).contains(ref);
        await(interviews().change(ref, state -> ClosingRules.expire(state, DEADLINE)));
        assertThat(await(interviews().overdue(DEADLINE, 1_000))).doesNotContain(ref);
    }

    private Interview create(Interview interview) {
        await(interviews().create(birth(interview), new Interviews.Inviting(hash(), Optional.empty(), false)));
        return interview;
    }

    private static Interview sameAs(Interview interview, @Nullable String email) {
        return InterviewFixtures.of(
                interview.terms().positionId(), interview.terms().organisation(), new Candidate("Ada", email));
    }

    private static Interviews.Inviting inviting(boolean again) {
        return new Interviews.Inviting(hash(), Optional.empty(), again);
    }

    private Optional<Interview> found(Interview interview) {
        return await(interviews().find(interview.terms().ref()));
    }

    private static String hash() {
        return UUID.randomUUID().toString();
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
