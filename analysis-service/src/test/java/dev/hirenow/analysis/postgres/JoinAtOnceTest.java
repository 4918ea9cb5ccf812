package dev.hirenow.analysis.postgres;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.analysis.Analyses;
import dev.hirenow.analysis.analysis.Opened;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.interview.JoinFacts;
import dev.hirenow.analysis.interview.Step;
import dev.hirenow.analysis.scoring.Thresholds;
import dev.hirenow.analysis.testing.Door;
import dev.hirenow.analysis.testing.Fixtures;
import dev.hirenow.analysis.testing.Stack;
import dev.hirenow.common.facts.Word;
import dev.hirenow.common.identity.Ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The last two facts of a submission in two concurrent transactions: the row lock lets one see the other. */
@QuarkusTest
@Stack
class JoinAtOnceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Interviews interviews;

    @Inject
    Analyses analyses;

    @Inject
    Pool pool;

    @Inject
    Door door;

    private final InterviewRef ref = new InterviewRef(Ids.next(), Fixtures.ORGANISATION);

    @BeforeEach
    void stopTheWorkers() {
        HeldWork.stopTheWorkers(door);
    }

    @AfterEach
    void letTheWorkersGoOn() {
        HeldWork.letTheWorkersGoOn(door, ref);
    }

    @Test
    void twoTranscriptsAtOnceQueueOneJobWithTheAttemptsThatAreNamed() {
        now(join().submitted(Fixtures.submitted(ref.id(), 1, new TreeMap<>(Map.of("q1", 2, "q2", 1)))));
        now(join().transcribed(Fixtures.attempted(ref.id(), "q1", 1, "Taken back.")));

        List<Step> steps = atOnce(
                join().transcribed(Fixtures.attempted(ref.id(), "q1", 2, "What counts.")),
                join().transcribed(Fixtures.attempted(ref.id(), "q2", 1, "This too.")));

        assertThat(steps).containsExactlyInAnyOrder(Step.KEPT, Step.QUEUED);
        assertThat(queued()).containsExactly(ref.id() + "/1");
        assertThat(said()).containsExactly("What counts.", "This too.");
    }

    @Test
    void theSubmissionAndItsLastTranscriptAtOnceQueueOneJob() {
        now(join().transcribed(Fixtures.attempted(ref.id(), "q1", 1, "What counts.")));

        List<Step> steps = atOnce(
                join().submitted(Fixtures.submitted(ref.id(), 1, new TreeMap<>(Map.of("q1", 1, "q2", 1)))),
                join().transcribed(Fixtures.attempted(ref.id(), "q2", 1, "This too.")));

        assertThat(steps).contains(Step.QUEUED);
        assertThat(queued()).containsExactly(ref.id() + "/1");
        assertThat(said()).containsExactly("What counts.", "This too.");
    }

    @Test
    void theSameTranscriptTwiceAtOnceQueuesOneJob() {
        now(join().submitted(Fixtures.submitted(ref.id(), 1, "q1")));

        List<Step> steps = atOnce(
                join().transcribed(Fixtures.attempted(ref.id(), "q1", 1, "What counts.")),
                join().transcribed(Fixtures.attempted(ref.id(), "q1", 1, "What counts.")));

        assertThat(steps).containsExactlyInAnyOrder(Step.QUEUED, Step.NOTHING_TO_DO);
        assertThat(queued()).containsExactly(ref.id() + "/1");
    }

    /** Holds the row until both transactions wait for it, so that neither decides before both are under way. */
    private List<Step> atOnce(Uni<Step> one, Uni<Step> other) {
        SqlConnection holder = now(pool.getConnection());
        try {
            var held = now(holder.begin());
            now(holder.preparedQuery("select set_config('hirenow.organisation', $1, true)")
                    .execute(Tuple.of(Fixtures.ORGANISATION)));
            assertThat(now(holder.preparedQuery("select id from interview where id = $1 for update")
                            .execute(Tuple.of(ref.id()))))
                    .hasSize(1);
            List<CompletableFuture<Step>> both = List.of(
                    one.subscribeAsCompletionStage().toCompletableFuture(),
                    other.subscribeAsCompletionStage().toCompletableFuture());
            await().atMost(PATIENCE).until(() -> waiting() == 2);
            now(held.commit());
            return both.stream().map(CompletableFuture::join).toList();
        } finally {
            now(holder.close());
        }
    }

    private int waiting() {
        return door.rows("""
                        select 1 from pg_stat_activity
                        where usename = current_user and wait_event_type = 'Lock' and query like '%interview%'
                        """).size();
    }

    private List<String> queued() {
        return door.rows("select key from work where interview_id = $1 and kind = 'ANALYSE'", ref.id()).stream()
                .map(row -> row.getString("key"))
                .toList();
    }

    private List<String> said() {
        var opened = now(analyses.open(HeldWork.of(door, ref, 1), new Thresholds(0.4, 0.6)));
        return ((Opened.Ready) opened)
                .input().answers().stream()
                        .map(answer -> answer.words().stream().map(Word::text).collect(Collectors.joining(" ")))
                        .toList();
    }

    private JoinFacts join() {
        return new JoinFacts(interviews, Duration.ofHours(1), Clock.fixed(Fixtures.NOON, ZoneOffset.UTC));
    }

    private static <T> T now(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
