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
import dev.hirenow.analysis.analysis.LoadedSubmission;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.interview.JoinFacts;
import dev.hirenow.analysis.interview.SubmissionRuleOutcome;
import dev.hirenow.analysis.scoring.ScoringThresholds;
import dev.hirenow.analysis.testing.AnalysisServiceDriver;
import dev.hirenow.analysis.testing.AnalysisTestResources;
import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.common.facts.Word;
import dev.hirenow.common.identity.UuidV7Generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The last two facts of a submission in two concurrent transactions: the row lock lets one see the other. */
@QuarkusTest
@AnalysisTestResources
class JoinAtOnceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Interviews interviews;

    @Inject
    Analyses analyses;

    @Inject
    Pool pool;

    @Inject
    AnalysisServiceDriver driver;

    private final InterviewRef ref = new InterviewRef(UuidV7Generator.next(), FactFixtures.ORGANISATION);

    @BeforeEach
    void stopTheWorkers() {
        ClaimedTestJobs.stopTheWorkers(driver);
    }

    @AfterEach
    void letTheWorkersGoOn() {
        ClaimedTestJobs.letTheWorkersGoOn(driver, ref);
    }

    @Test
    void twoTranscriptsAtOnceQueueOneJobWithTheAttemptsThatAreNamed() {
        now(join().submitted(FactFixtures.submitted(ref.id(), 1, new TreeMap<>(Map.of("q1", 2, "q2", 1)))));
        now(join().transcribed(FactFixtures.attempted(ref.id(), "q1", 1, "Taken back.")));

        List<SubmissionRuleOutcome> steps = atOnce(
                join().transcribed(FactFixtures.attempted(ref.id(), "q1", 2, "What counts.")),
                join().transcribed(FactFixtures.attempted(ref.id(), "q2", 1, "This too.")));

        assertThat(steps).containsExactlyInAnyOrder(SubmissionRuleOutcome.KEPT, SubmissionRuleOutcome.QUEUED);
        assertThat(queued()).containsExactly(ref.id() + "/1");
        assertThat(said()).containsExactly("What counts.", "This too.");
    }

    @Test
    void theSubmissionAndItsLastTranscriptAtOnceQueueOneJob() {
        now(join().transcribed(FactFixtures.attempted(ref.id(), "q1", 1, "What counts.")));

        List<SubmissionRuleOutcome> steps = atOnce(
                join().submitted(FactFixtures.submitted(ref.id(), 1, new TreeMap<>(Map.of("q1", 1, "q2", 1)))),
                join().transcribed(FactFixtures.attempted(ref.id(), "q2", 1, "This too.")));

        assertThat(steps).contains(SubmissionRuleOutcome.QUEUED);
        assertThat(queued()).containsExactly(ref.id() + "/1");
        assertThat(said()).containsExactly("What counts.", "This too.");
    }

    @Test
    void theSameTranscriptTwiceAtOnceQueuesOneJob() {
        now(join().submitted(FactFixtures.submitted(ref.id(), 1, "q1")));

        List<SubmissionRuleOutcome> steps = atOnce(
                join().transcribed(FactFixtures.attempted(ref.id(), "q1", 1, "What counts.")),
                join().transcribed(FactFixtures.attempted(ref.id(), "q1", 1, "What counts.")));

        assertThat(steps).containsExactlyInAnyOrder(SubmissionRuleOutcome.QUEUED, SubmissionRuleOutcome.NOTHING_TO_DO);
        assertThat(queued()).containsExactly(ref.id() + "/1");
    }

    /** Holds the row until both transactions wait for it, so that neither decides before both are under way. */
    private List<SubmissionRuleOutcome> atOnce(Uni<SubmissionRuleOutcome> one, Uni<SubmissionRuleOutcome> other) {
        SqlConnection holder = now(pool.getConnection());
        try {
            var held = now(holder.begin());
            now(holder.preparedQuery("select set_config('hirenow.organisation', $1, true)")
                    .execute(Tuple.of(FactFixtures.ORGANISATION)));
            assertThat(now(holder.preparedQuery("select id from interview where id = $1 for update")
                            .execute(Tuple.of(ref.id()))))
                    .hasSize(1);
            List<CompletableFuture<SubmissionRuleOutcome>> both = List.of(
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
        return driver.rows("""
                        select 1 from pg_stat_activity
                        where usename = current_user and wait_event_type = 'Lock' and query like '%interview%'
                        """).size();
    }

    private List<String> queued() {
        return driver.rows("select key from work where interview_id = $1 and kind = 'ANALYSE'", ref.id()).stream()
                .map(row -> row.getString("key"))
                .toList();
    }

    private List<String> said() {
        var loaded = now(analyses.open(ClaimedTestJobs.of(driver, ref, 1), new ScoringThresholds(0.4, 0.6)));
        return ((LoadedSubmission.Ready) loaded)
                .input().answers().stream()
                        .map(answer -> answer.words().stream().map(Word::text).collect(Collectors.joining(" ")))
                        .toList();
    }

    private JoinFacts join() {
        return new JoinFacts(interviews, Duration.ofHours(1), Clock.fixed(FactFixtures.NOON, ZoneOffset.UTC));
    }

    private static <T> T now(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
