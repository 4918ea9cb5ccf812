package dev.hirenow.upload.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.erasure.Erasures;
import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.testing.GrownTables;
import dev.hirenow.common.testing.TableOwner;
import dev.hirenow.upload.erasure.ErasureReceipts;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewFinder;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.InvitedCandidateFinder;
import dev.hirenow.upload.interview.Standing;

import static dev.hirenow.common.testing.GrownTables.ROWS;
import static dev.hirenow.upload.interview.InterviewFixtures.birth;
import static dev.hirenow.upload.interview.InterviewFixtures.open;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The queries of recruiters' lists, open event streams, schedules and erasures in an organisation with many
 * interviews scan no whole table and no whole index. The search for a part of a name is excluded: it scans every
 * interview of the organisation.
 */
@QuarkusTest
@Tag("slow")
class PlansTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    // PostgreSQL may choose another plan for a prepared statement from its sixth execution on.
    private static final int TIMES = 8;
    private static final String ORGANISATION = "plans";
    private static final List<String> GROWING = List.of(
            "interview", "invitation", "deadline", "creation_key", "erasure_receipt", "erasure_share", "erasure");
    // A million interviews are at most 116 days old: those older than 180 days would be erased while others
    // are still inserted.
    private static final List<String> TABLES = List.of("""
            insert into interview (id, organisation, state, brief, recordings, submissions, answers_until, created_at,
                                   closed_cause, closed_at)
            select md5('i' || i)::uuid, organisation, case when i %% 3 = 0 then 'CLOSED' else 'OPEN' end,
                   jsonb_set(brief::jsonb, '{positionId}', to_jsonb('00000000-0000-4000-8000-00000000000' || i %% 7))::text,
                   recordings, submissions, answers_until, now() - i * interval '10 seconds',
                   case when i %% 3 = 0 then 'WITHDRAWN' end, case when i %% 3 = 0 then now() end
            from interview, generate_series(1, %1$d) i where id = '%2$s'
            """, """
            insert into invitation (hash, organisation, interview_id)
            select 'plans-' || i, 'plans', md5('i' || i)::uuid from generate_series(1, %1$d) i
            """, """
            insert into deadline (interview_id, organisation, due_at)
            select md5('i' || i)::uuid, 'plans', now() + i * interval '1 minute' from generate_series(1, %1$d) i
            """, """
            insert into creation_key (organisation, operation, key, request_hash, thing)
            select 'plans', 'interview', 'key-' || i, 'hash', md5('i' || i)::uuid from generate_series(1, %1$d) i
            """, """
            insert into erasure_receipt (interview_id, organisation, cause, asked_by, asked_at)
            select md5('x' || i)::uuid, 'plans', 'RETENTION', 'nobody', now() from generate_series(1, %1$d) i
            """, """
            insert into erasure_share (interview_id, organisation, service, removed, removed_at)
            select md5('x' || i)::uuid, 'plans', 'results', '{}', now() from generate_series(1, %1$d) i
            """, """
            insert into erasure (interview_id, organisation, removed_at, due_at)
            select md5('x' || i)::uuid, 'plans', now(), null from generate_series(1, %1$d) i
            """);

    @Inject
    Pool pool;

    @Inject
    Interviews interviews;

    @Inject
    InterviewFinder finder;

    @Inject
    InvitedCandidateFinder people;

    @Inject
    ErasureReceipts receipts;

    @Inject
    Erasures erasures;

    @Test
    void goThroughNoTableThatGrows() {
        Interview first = create();
        TABLES.forEach(
                rows -> TableOwner.execute(rows.formatted(ROWS, first.terms().id())));
        GrownTables tables = GrownTables.filled(pool);

        for (int time = 0; time < TIMES; time++) {
            filters().forEach(this::walk);
            theClockAndStreamsAsk(first);
            Interview erased = create();
            done(erasures.erase(new InterviewErased(erased.terms().id(), ORGANISATION, Instant.now())));
        }

        tables.wereNotGoneThrough(GROWING, List.of("interview", "invitation", "deadline"));
    }

    /** Other tests query all organisations. */
    @AfterEach
    void remove() {
        for (String table : List.of(
                "deadline", "invitation", "creation_key", "erasure_receipt", "erasure_share", "erasure", "interview")) {
            TableOwner.execute("delete from %s where organisation = 'plans'".formatted(table));
        }
        TableOwner.execute("vacuum analyze");
    }

    private static Stream<InterviewFinder.Filter> filters() {
        Optional<UUID> position = Optional.of(UUID.fromString("00000000-0000-4000-8000-000000000003"));
        return Stream.of(Optional.<UUID>empty(), position).flatMap(of -> Stream.of(
                        Optional.<Standing>empty(), Optional.of(Standing.INVITED), Optional.of(Standing.EXPIRED))
                .map(standing -> new InterviewFinder.Filter(ORGANISATION, of, standing, Optional.empty())));
    }

    private void walk(InterviewFinder.Filter filter) {
        List<Interview> page = done(finder.page(filter, Optional.empty(), 50));
        if (!page.isEmpty()) {
            done(finder.page(filter, Optional.of(page.getLast().terms().id()), 50));
        }
    }

    private void theClockAndStreamsAsk(Interview known) {
        UUID id = known.terms().id();
        assertThat(done(interviews.find(new InterviewRef(ORGANISATION, id)))).isPresent();
        assertThat(done(interviews.versions(Set.of(id)))).containsKey(id);
        done(interviews.overdue(Instant.now(), 100));
        UUID position = UUID.fromString("00000000-0000-4000-8000-000000000003");
        assertThat(done(people.invited(ORGANISATION, position, Set.of("nobody@example.org", "nobody"))))
                .isEmpty();
        done(receipts.outlived(Duration.ofDays(365), 100));
        done(receipts.find(new InterviewRef(ORGANISATION, id)));
    }

    private Interview create() {
        Interview interview = open(ORGANISATION, 1);
        done(interviews.create(
                birth(interview), new Interviews.Inviting("hash-" + UUID.randomUUID(), Optional.empty(), false)));
        return interview;
    }

    private static <T> T done(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
