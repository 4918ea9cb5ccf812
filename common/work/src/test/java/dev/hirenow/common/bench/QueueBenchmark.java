package dev.hirenow.common.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TableOwner;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * {@code ./hirenow bench queue}: measures the queue and the outbox alone, and in the same run what the database can do:
 * commits of one row, and a plain loop that takes jobs one by one. It asserts only that everything was processed.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class QueueBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(20);
    // After a warm-up round that does not count, in which the JVM compiles most of the measured code.
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int JOBS = Integer.getInteger("bench.jobs", 10_000);
    private static final String ENQUEUE = """
            insert into work (id, organisation, interview_id, kind, key, payload, priority, rank, state, lease_until)
            select gen_random_uuid(), 'bench', gen_random_uuid(), $1, gen_random_uuid()::text, '{}', 5, now(), 'READY', null
            from generate_series(1, $2) i
            """;
    private static final String TAKE = """
            update work set state = 'DONE', updated_at = now()
            where id = (select id from work where kind = $1 and state = 'READY' and not snoozed and answered_call is null
                        order by rank limit 1 for update skip locked)
            """;
    private static final String FACTS = """
            insert into outbox (id, topic, type, organisation, interview_id, payload, leased_until)
            select gen_random_uuid(), 'video-received', 'bench', $1, gen_random_uuid(), convert_to($2, 'UTF8'), now()
            from generate_series(1, $3) i
            """;

    @Inject
    Pool pool;

    @Inject
    Workers workers;

    @Inject
    OutboxTransactions transactions;

    @ConfigProperty(name = "hirenow.database")
    String database;

    @ConfigProperty(name = "HIRENOW_DATABASE_APP_PASSWORD")
    String password;

    private final Map<String, List<Double>> rates = new TreeMap<>();

    @Test
    void measures() {
        CommitBenchmark commits = new CommitBenchmark(database, password);
        for (int round = 0; round <= ROUNDS; round++) {
            note("1 commits of one row, 10 connections (" + commits.how() + ")", commits.perSecond(pool));
            note("2 jobs, plain SKIP LOCKED loop, 10 connections", plain("PLAIN_" + round));
            note("3 jobs, each ended in a transaction of its own", queue("OWN_" + round, this::inATransaction));
            note("4 jobs that end together", queue("TOGETHER_" + round, _ -> done(new WorkOutcome.Done())));
            note("5 facts to an acknowledged broker", facts("bench-" + round));
            if (round == 0) {
                rates.clear();
            }
        }
        RateTable.print(rates, JOBS);
        assertThat(rates).hasSize(5);
    }

    private void note(String what, double rate) {
        rates.merge(what, List.of(rate), RateTable::both);
    }

    private Uni<WorkOutcome> inATransaction(Claim claim) {
        return transactions
                .inOrganisation("bench", unitOfWork -> unitOfWork.finish(claim.lease()))
                .replaceWith(new WorkOutcome.Settled());
    }

    private double plain(String kind) {
        enqueue(kind);
        return perSecond(JOBS, () -> Multi.createFrom()
                .range(0, CommitBenchmark.CONNECTIONS)
                .onItem()
                .transformToUni(_ -> pool.withConnection(connection -> emptied(connection, kind)))
                .merge(CommitBenchmark.CONNECTIONS)
                .collect()
                .last()
                .replaceWithVoid());
    }

    private static Uni<Void> emptied(SqlConnection connection, String kind) {
        return Multi.createBy()
                .repeating()
                .uni(() ->
                        connection.preparedQuery(TAKE).execute(Tuple.of(kind)).map(rows -> rows.rowCount()))
                .whilst(taken -> taken == 1)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private double queue(String kind, Function<Claim, Uni<WorkOutcome>> handler) {
        enqueue(kind);
        return perSecond(JOBS, () -> {
            workers.start(
                    new WorkKind(kind, 100, Duration.ofSeconds(30), Duration.ofSeconds(1), Optional.empty()), handler);
            return until("select count(*) from work where state in ('READY', 'RUNNING') and kind = $1", kind);
        });
    }

    private double facts(String organisation) {
        return perSecond(JOBS, () -> {
            run(FACTS, Tuple.of(organisation, "{}", JOBS));
            return until("select count(*) from outbox where state = 'PENDING' and organisation = $1", organisation);
        });
    }

    private void enqueue(String kind) {
        run(ENQUEUE, Tuple.of(kind, JOBS));
        TableOwner.gatherStatistics();
    }

    private Uni<Void> until(String left, String of) {
        await().atMost(PATIENCE).pollInterval(POLL).until(() -> count(left, of) == 0);
        return Uni.createFrom().voidItem();
    }

    private static double perSecond(int things, Supplier<Uni<Void>> work) {
        long begin = System.nanoTime();
        work.get().await().atMost(PATIENCE);
        return things * 1e9 / (System.nanoTime() - begin);
    }

    private static Uni<WorkOutcome> done(WorkOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    private long count(String query, String of) {
        return pool.preparedQuery(query)
                .execute(Tuple.of(of))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private void run(String statement, Tuple values) {
        pool.preparedQuery(statement).execute(values).await().atMost(PATIENCE);
    }
}
