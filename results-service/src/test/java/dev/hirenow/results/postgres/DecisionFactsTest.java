package dev.hirenow.results.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.Verdict;
import dev.hirenow.common.testing.CountedPostgres;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.report.Projection;
import dev.hirenow.results.report.ScoreSummary;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.CaseFiles;
import dev.hirenow.results.review.Rating;
import dev.hirenow.results.review.ReviewAuthor;
import dev.hirenow.results.review.ReviewEntryContext;
import dev.hirenow.results.review.ReviewOutcome;
import dev.hirenow.results.review.WriteReview;
import dev.hirenow.results.testing.InterviewStory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What others learn about decisions. */
@QuarkusTest
@QuarkusTestResource(CountedPostgres.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class DecisionFactsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String REASON = "Spoke of a rival's product.";

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    @Inject
    Projection projection;

    @Inject
    CaseFiles caseFiles;

    @Inject
    WriteReview write;

    @Inject
    Pool pool;

    @BeforeEach
    void interview() {
        projection.store(story.whole()).await().atMost(PATIENCE);
    }

    @Test
    void publishesADecisionWithTheScoreThatCounted() {
        rate(5);
        ScoreSummary counted = file().summary().score();
        decide(Verdict.REJECT, Optional.empty());

        assertThat(counted.score()).isNotEqualTo(62.5);
        assertThat(facts()).singleElement().satisfies(fact -> {
            assertThat(fact.getString("interviewId"))
                    .isEqualTo(story.interview().toString());
            assertThat(fact.getString("organisation")).isEqualTo(story.organisation());
            assertThat(fact.getInteger("number")).isEqualTo(2);
            assertThat(fact.getInteger("submission")).isEqualTo(1);
            assertThat(fact.getInteger("revision")).isEqualTo(1);
            assertThat(fact.getString("decision")).isEqualTo("REJECT");
            assertThat(fact.getString("decidedBy")).isEqualTo("ada");
            assertThat(fact.getInstant("decidedAt")).isNotNull();
            assertThat(fact.getJsonObject("score"))
                    .isEqualTo(new JsonObject()
                            .put("score", counted.score())
                            .put("coverage", counted.coverage())
                            .put("complete", false)
                            .put("scoredBy", "AI_AND_PEOPLE")
                            .put("modelScore", 62.5));
        });
    }

    @Test
    void keepsReasonsAndNamesToItself() {
        decide(Verdict.REJECT, Optional.empty());

        assertThat(facts()).singleElement().satisfies(fact -> assertThat(fact.encode())
                .doesNotContain(REASON, "Ada L."));
    }

    @Test
    void publishesALaterDecisionAgainWithAHigherNumber() {
        decide(Verdict.HOLD, Optional.empty());
        decide(Verdict.ADVANCE, Optional.empty());

        assertThat(facts())
                .extracting(fact -> fact.getInteger("number") + " " + fact.getString("decision"))
                .containsExactly("1 HOLD", "2 ADVANCE");
    }

    @Test
    void publishesNothingThatWasRefused() {
        String seen = file().version();
        rate(4);

        assertThat(decide(Verdict.ADVANCE, Optional.of(seen))).isEqualTo(new ReviewOutcome.ChangedMeanwhile());
        assertThat(facts()).isEmpty();
    }

    // The key of the entries refuses the number that is taken, after the fact was stored in the same transaction.
    @Test
    void publishesNothingWhenTheDecisionCannotBeStored() {
        decide(Verdict.HOLD, Optional.empty());

        assertThatThrownBy(() -> caseFiles
                        .write(
                                story.organisation(),
                                story.interview(),
                                file -> new ReviewOutcome.Written(
                                        file.review().decision().orElseThrow(), file))
                        .await()
                        .atMost(PATIENCE))
                .hasMessageContaining("review_entry");
        assertThat(facts()).hasSize(1);
    }

    @Test
    void sendsTheFactToTheBroker() {
        decide(Verdict.HOLD, Optional.empty());

        await().atMost(PATIENCE).until(() -> rows("state").equals(List.of("SENT")));
    }

    @Test
    void publishesNeitherRatingsNorNotes() {
        rate(4);
        write.note(context(Optional.empty()), "Call again.").await().atMost(PATIENCE);

        assertThat(facts()).isEmpty();
    }

    private CaseFile file() {
        return caseFiles
                .find(story.organisation(), story.interview())
                .await()
                .atMost(PATIENCE)
                .orElseThrow();
    }

    private ReviewOutcome decide(Verdict verdict, Optional<String> seen) {
        return write.decide(context(seen), verdict, REASON).await().atMost(PATIENCE);
    }

    private void rate(int rating) {
        write.rate(context(Optional.empty()), List.of(new Rating("q1", "c1", rating)), null)
                .await()
                .atMost(PATIENCE);
    }

    private ReviewEntryContext context(Optional<String> seen) {
        return new ReviewEntryContext(story.organisation(), story.interview(), new ReviewAuthor("ada", "Ada L."), seen);
    }

    private List<JsonObject> facts() {
        return rows("convert_from(payload, 'UTF8')").stream()
                .map(JsonObject::new)
                .toList();
    }

    private List<String> rows(String column) {
        return pool
                .withTransaction(connection -> connection
                        .preparedQuery("select set_config('hirenow.organisation', $1, true)")
                        .execute(Tuple.of(story.organisation()))
                        .chain(() -> connection
                                .preparedQuery("select " + column + " from outbox where interview_id = $1"
                                        + " and topic = 'decision-recorded' order by id")
                                .execute(Tuple.of(story.interview()))))
                .await()
                .atMost(PATIENCE)
                .stream()
                .map((Row row) -> row.getString(0))
                .toList();
    }
}
