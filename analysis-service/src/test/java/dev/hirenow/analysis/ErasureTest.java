package dev.hirenow.analysis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.interview.JoinFacts;
import dev.hirenow.analysis.testing.AnalysisServiceDriver;
import dev.hirenow.analysis.testing.AnalysisTestResources;
import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.analysis.testing.FakeGemini;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.failure.InterviewGone;
import dev.hirenow.common.identity.UuidV7Generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What remains of an erased interview's transcripts and analyses. */
@QuarkusTest
@AnalysisTestResources
class ErasureTest {

    private static final List<String> TABLES =
            List.of("outcome", "transcript", "submission", "analysis_input", "exchange", "analysis", "work");

    @Inject
    AnalysisServiceDriver driver;

    @Inject
    JoinFacts join;

    FakeGemini gemini;

    private final UUID id = UuidV7Generator.next();

    @Test
    void removesEverythingItRestsOn() {
        gemini.reset();
        driver.unpause();
        driver.tell(FactFixtures.ready(id, "q1", 1, "We chose Kafka."), FactFixtures.submitted(id, 1, "q1"));
        driver.awaitFact(id, InterviewAnalyzed.class);
        driver.awaitWork(id, "DONE");

        erase();

        assertThat(TABLES).allSatisfy(table -> assertThat(left(table)).as(table).isZero());
        assertThat(driver.rows("select 1 from interview where id = $1", id)).isEmpty();
        assertThat(driver.rows("select removed from erasure where interview_id = $1", id)
                        .getFirst()
                        .getString("removed"))
                .contains("\"analyses\":1", "\"exchanges\":1", "\"transcripts\":1", "\"analysisInputs\":1");
    }

    @Test
    void newsThatComeLateFindNothingToDo() {
        erase();

        assertThatThrownBy(() -> join.submitted(FactFixtures.submitted(id, 1, "q1"))
                        .await()
                        .atMost(AnalysisServiceDriver.PATIENCE))
                .isInstanceOf(InterviewGone.class);
        assertThatThrownBy(() -> join.transcribed(FactFixtures.ready(id, "q1", 1, "We chose Kafka."))
                        .await()
                        .atMost(AnalysisServiceDriver.PATIENCE))
                .isInstanceOf(InterviewGone.class);

        assertThat(TABLES).allSatisfy(table -> assertThat(left(table)).as(table).isZero());
    }

    private int left(String table) {
        return driver.rows("select 1 from " + table + " where interview_id = $1", id)
                .size();
    }

    private void erase() {
        driver.tell(new InterviewErased(id, FactFixtures.ORGANISATION, Instant.now()));
        await().atMost(AnalysisServiceDriver.PATIENCE).until(() -> !driver.rows(
                        "select 1 from erasure where interview_id = $1 and removed_at is not null", id)
                .isEmpty());
    }
}
