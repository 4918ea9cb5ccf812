package dev.hirenow.analysis;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.testing.AnalysisServiceDriver;
import dev.hirenow.analysis.testing.AnalysisTestResources;
import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.analysis.testing.FakeGemini;
import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An analysis that fails unexpectedly ends and publishes its failure, and a later retry still succeeds. */
@QuarkusTest
@AnalysisTestResources
class AnalysisOwnFaultTest {

    @Inject
    AnalysisServiceDriver driver;

    FakeGemini gemini;

    private final UUID id = UuidV7Generator.next();

    @BeforeEach
    void forget() {
        gemini.reset();
        driver.unpause();
    }

    @AfterEach
    void goOn() {
        driver.unpause();
    }

    @Test
    void isPublishedAsFailedAfterEightAttemptsThatCostNothingAndHealedByARetry() {
        driver.rows("update provider_limit set paused_until = now() + interval '1 hour' where provider = 'gemini'");
        driver.tell(FactFixtures.submitted(id, 1, "q1"), FactFixtures.ready(id, "q1", 1, "I led the team. It worked."));
        driver.awaitWork(id, "READY");
        // As if another release had written something that this one cannot read.
        driver.rows(
                "insert into analysis_input (id, organisation, interview_id, input) values ($1, $2, $3, 'none'::bytea)",
                id + "/1",
                FactFixtures.ORGANISATION,
                id);
        driver.unpause();

        await().atMost(AnalysisServiceDriver.PATIENCE).until(() -> {
            driver.rows("update work set next_attempt_at = now() where interview_id = $1 and state = 'READY'", id);
            return !driver.told(id, AnalysisFailed.class).isEmpty();
        });

        AnalysisFailed failed = driver.awaitFact(id, AnalysisFailed.class);
        assertThat(failed.reason()).isEqualTo("COULD_NOT_BE_PROCESSED");
        assertThat(failed.remedy()).isNotBlank();
        driver.awaitWork(id, "PARKED");
        assertThat(gemini.asked()).isEmpty();
        assertThat(driver.rows("select 1 from provider_call where interview_id = $1", id))
                .isEmpty();
        driver.rows("delete from analysis_input where interview_id = $1", id);
        retry();
        assertThat(driver.awaitFact(id, InterviewAnalyzed.class).totals().assessed())
                .isEqualTo(1);
        driver.awaitWork(id, "DONE");
    }

    private void retry() {
        UUID work = driver.rows("select id from work where interview_id = $1 and kind = 'ANALYSE'", id)
                .getFirst()
                .getUUID("id");
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.bearer("operator"))
                .post("/api/v1/work/analysis/" + work + "/retry")
                .then()
                .statusCode(204);
    }
}
