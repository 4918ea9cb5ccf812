package dev.hirenow.upload.position;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.creation.IdempotencyKey;
import dev.hirenow.upload.interview.InterviewFixtures;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract of every {@link Positions}. */
public abstract class PositionsContract {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String organisation = "org-" + UUID.randomUUID();

    /** The implementation under test. */
    protected abstract Positions positions();

    @Test
    void findsWhatWasCreated() {
        Position created = create();

        assertThat(await(positions().find(organisation, created.id()))).contains(created);
    }

    @Test
    void hidesPositionsFromOtherOrganisations() {
        Position created = create();

        assertThat(await(positions().find("other", created.id()))).isEmpty();
        assertThat(await(positions().list("other", null, 10))).doesNotContain(created);
    }

    @Test
    void createsOncePerKey() {
        Position first = InterviewFixtures.position(organisation, 1);
        Optional<IdempotencyKey> key = Optional.of(new IdempotencyKey("position", "key", "hash"));
        await(positions().create(first, key));

        CreationResult<Position> again = await(positions().create(InterviewFixtures.position(organisation, 1), key));
        CreationResult<Position> other = await(positions()
                .create(
                        InterviewFixtures.position(organisation, 2),
                        Optional.of(new IdempotencyKey("position", "key", "other"))));

        assertThat(again).isEqualTo(new CreationResult.Repeated<>(first));
        assertThat(other).isInstanceOf(CreationResult.KeyReused.class);
        assertThat(await(positions().list(organisation, null, 10))).containsExactly(first);
    }

    @Test
    void replacesOnlyTheVersionThatWasSeen() {
        Position first = create();
        Position second = next(first, "Second");

        assertThat(await(positions().replace(second))).isEqualTo(Positions.Replacement.REPLACED);
        assertThat(await(positions().replace(next(first, "Late")))).isEqualTo(Positions.Replacement.CHANGED_MEANWHILE);
        assertThat(await(positions().find(organisation, first.id()))).contains(second);
    }

    @Test
    void replacesNothingOfOtherOrganisations() {
        Position mine = create();
        Position theirs = new Position(mine.id(), "other", "Theirs", "en", mine.questions(), mine.createdAt(), 2);

        assertThat(await(positions().replace(theirs))).isEqualTo(Positions.Replacement.MISSING);
    }

    private static Position next(Position position, String title) {
        return new Position(
                position.id(),
                position.organisation(),
                title,
                position.language(),
                position.questions(),
                position.createdAt(),
                position.version() + 1);
    }

    @Test
    void listsTheNewestFirst() {
        Position older = create();
        Position newer = create();

        assertThat(await(positions().list(organisation, null, 10))).containsExactly(newer, older);
        assertThat(await(positions().list(organisation, newer.id(), 10))).containsExactly(older);
    }

    private Position create() {
        Position position = InterviewFixtures.position(organisation, 2);
        await(positions().create(position, Optional.empty()));
        return position;
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
