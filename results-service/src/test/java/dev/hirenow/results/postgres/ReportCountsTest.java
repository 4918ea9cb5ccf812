package dev.hirenow.results.postgres;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewCreated;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.common.facts.Verdict;
import dev.hirenow.common.testing.CountedPostgres;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.report.Position;
import dev.hirenow.results.report.Projection;
import dev.hirenow.results.report.Reports;
import dev.hirenow.results.review.ReviewAuthor;
import dev.hirenow.results.review.ReviewEntryContext;
import dev.hirenow.results.review.WriteReview;
import dev.hirenow.results.testing.InterviewStory;

import static org.assertj.core.api.Assertions.assertThat;

/** The stored counts always equal the counted reports, and are cheap to read. */
@QuarkusTest
@QuarkusTestResource(CountedPostgres.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class ReportCountsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int POSITIONS = 5;
    private static final int BATCH = 7;
    private static final long MOST_PAGES = 100;
    private static final String COUNTED = """
            select position_id::text || ' ' || state || ' ' || count(*) as line from report
            where listed group by position_id, state order by line
            """;
    private static final String KEPT = """
            select position_id::text || ' ' || state || ' ' || interviews as line from report_count order by line
            """;
    private static final String REPORTS = """
            insert into report (organisation, interview_id, listed, position_id, position_title, created_at)
            select $1, gen_random_uuid(), true, ('00000000-0000-4000-8000-00000000000' || i % 5)::uuid, 'Position ' || i % 5,
                   now() - i * interval '1 minute'
            from generate_series(1, $2) i
            """;

    @Inject
    Projection projection;

    @Inject
    Reports reports;

    @Inject
    WriteReview write;

    @Inject
    TenantTransactions tenants;

    private final String organisation = "org-" + UUID.randomUUID();

    @Test
    void areExactHoweverFactsAreShuffledRepeatedAndStoredAtOnce() {
        List<UUID> positions = Collections.nCopies(POSITIONS, 0).stream()
                .map(_ -> UUID.randomUUID())
                .toList();
        List<Fact> facts = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            InterviewStory story = InterviewStory.in(organisation).forPosition(positions.get(n % POSITIONS));
            facts.addAll(story.whole().subList(0, 1 + n % story.whole().size()));
            facts.add(n % 9 == 0 ? story.failed(1) : story.video("q1", 2));
        }
        facts.addAll(facts.subList(0, 100));
        Collections.shuffle(facts, new Random(5));
        List<Uni<Void>> batches = new ArrayList<>();
        for (int from = 0; from < facts.size(); from += BATCH) {
            batches.add(projection.store(facts.subList(from, Math.min(from + BATCH, facts.size()))));
        }

        Uni.join().all(batches).usingConcurrencyOf(6).andFailFast().await().atMost(PATIENCE);

        assertThat(lines(KEPT)).isNotEmpty().isEqualTo(lines(COUNTED));
    }

    @Test
    void followWhatPeopleDecide() {
        InterviewStory human = InterviewStory.in(organisation).ratedBy(ScoringMode.HUMAN_ONLY);
        projection
                .store(List.of(human.created(), human.submitted(1, 1), human.transcript("q1", 1, 1)))
                .await()
                .atMost(PATIENCE);
        assertThat(lines(KEPT)).containsExactly(human.position() + " AWAITING_REVIEW 1");

        write.decide(
                        new ReviewEntryContext(
                                organisation, human.interview(), new ReviewAuthor("ada", "Ada L."), Optional.empty()),
                        Verdict.ADVANCE,
                        null)
                .await()
                .atMost(PATIENCE);

        assertThat(lines(KEPT))
                .containsExactly(human.position() + " REVIEWED 1")
                .isEqualTo(lines(COUNTED));
    }

    @Test
    void leaveNothingBehindOfAPositionWhoseInterviewsAreErased() {
        InterviewStory story = InterviewStory.in(organisation);
        InterviewStory other = InterviewStory.in(organisation);
        projection
                .store(story.whole())
                .chain(() -> projection.store(other.whole()))
                .await()
                .atMost(PATIENCE);

        run("delete from report where interview_id = $1", Tuple.of(story.interview()));

        assertThat(lines(KEPT))
                .containsExactly(other.position() + " ANALYZED 1")
                .isEqualTo(lines(COUNTED));
    }

    @Test
    void namesAPositionAsItsNewestInterviewDoes() {
        UUID position = UUID.randomUUID();
        InterviewStory old = InterviewStory.in(organisation).forPosition(position);
        InterviewStory newest =
                InterviewStory.in(organisation).forPosition(position).at(60);

        projection
                .store(List.of(titled(newest.created(), "Engineer (all genders)"), titled(old.created(), "Engineer")))
                .await()
                .atMost(PATIENCE);

        assertThat(reports.positions(organisation).await().atMost(PATIENCE))
                .containsExactly(new Position(position, "Engineer (all genders)", 2));
    }

    private static InterviewCreated titled(InterviewCreated created, String title) {
        return new InterviewCreated(
                created.interviewId(),
                created.organisation(),
                created.candidate(),
                created.positionId(),
                title,
                created.questions(),
                created.language(),
                created.scoringMode(),
                created.answersUntil(),
                created.createdAt());
    }

    @Test
    void costTheSameToReadHoweverManyReportsThereAre() {
        run(REPORTS, Tuple.of(organisation, 100));
        long few = pagesOfThePositions();
        run(REPORTS, Tuple.of(organisation, 20_000));

        assertThat(pagesOfThePositions())
                .as("pages with 20,100 reports; %d with 100", few)
                .isLessThan(2 * few)
                .isLessThan(MOST_PAGES);
    }

    private long pagesOfThePositions() {
        Row row = inOrganisation(
                        connection -> connection.query("select 1").execute().chain(() -> connection
                                .preparedQuery("explain (analyze, buffers, format json) " + PostgresReports.POSITIONS)
                                .execute(Tuple.of(organisation))))
                .iterator()
                .next();
        Object explained = row.getValue(0);
        JsonObject plan = (explained instanceof JsonArray array ? array : new JsonArray(explained.toString()))
                .getJsonObject(0)
                .getJsonObject("Plan");
        assertThat(plan.getInteger("Actual Rows")).isEqualTo(POSITIONS);
        return plan.getLong("Shared Hit Blocks") + plan.getLong("Shared Read Blocks");
    }

    private List<String> lines(String query) {
        return inOrganisation(connection -> connection.preparedQuery(query).execute()).stream()
                .map(row -> row.getString("line"))
                .toList();
    }

    private void run(String statement, Tuple values) {
        inOrganisation(connection -> connection.preparedQuery(statement).execute(values));
    }

    private RowSet<Row> inOrganisation(Function<SqlConnection, Uni<RowSet<Row>>> body) {
        return tenants.inOrganisation(organisation, body).await().atMost(PATIENCE);
    }
}
