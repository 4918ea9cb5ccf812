package dev.hirenow.analysis;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

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
import dev.hirenow.analysis.testing.GeminiBodies;
import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** After an operator cancels a job, other services do not wait for it, and a retry still completes it. */
@QuarkusTest
@AnalysisTestResources
class CancelAnalysisTest {

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
    void anAnalysisThatWaits() {
        driver.rows("update provider_limit set paused_until = now() + interval '1 hour' where provider = 'gemini'");
        submit();
        driver.awaitWork(id, "READY");

        command("cancellation");

        assertThat(driver.awaitFact(id, AnalysisFailed.class).reason()).isEqualTo("CANCELLED");
        assertThat(gemini.asked()).isEmpty();
        driver.unpause();
        retried();
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void anAnalysisWhoseCallIsUnderWayIsNotPaidForTwice() {
        CountDownLatch answer = new CountDownLatch(1);
        gemini.thenHold(answer);
        submit();
        await().atMost(AnalysisServiceDriver.PATIENCE)
                .until(() -> gemini.asked().size() == 1);

        command("cancellation");

        assertThat(driver.awaitFact(id, AnalysisFailed.class).reason()).isEqualTo("CANCELLED");
        answer.countDown();
        await().atMost(AnalysisServiceDriver.PATIENCE)
                .until(() -> driver.rows("select 1 from provider_call where interview_id = $1 and status = 200", id)
                                .size()
                        == 1);
        await().during(Duration.ofMillis(300))
                .atMost(AnalysisServiceDriver.PATIENCE)
                .until(() -> driver.told(id, InterviewAnalyzed.class).isEmpty());
        retried();
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void anAnalysisThatFailedAlreadyIsNotToldTwice() {
        gemini.then(200, GeminiBodies.blocked());
        submit();
        driver.awaitWork(id, "PARKED");

        command("cancellation");

        assertThat(driver.told(id, AnalysisFailed.class))
                .extracting(AnalysisFailed::reason)
                .containsExactly("PROMPT_BLOCKED");
        retried();
    }

    /** Retries the cancelled job and expects its scores to be published. */
    private void retried() {
        driver.awaitWork(id, "CANCELLED");
        command("retry");
        assertThat(driver.awaitFact(id, InterviewAnalyzed.class).totals().assessed())
                .isEqualTo(2);
        driver.awaitWork(id, "DONE");
        assertThat(driver.told(id, AnalysisFailed.class)).hasSize(1);
    }

    private void submit() {
        driver.tell(
                FactFixtures.submitted(id, 1, "q1", "q2"),
                FactFixtures.ready(id, "q1", 1, "I led the team. It worked."),
                FactFixtures.ready(id, "q2", 1, "We chose Kafka."));
    }

    private void command(String what) {
        UUID work = driver.rows("select id from work where interview_id = $1 and kind = 'ANALYSE'", id)
                .getFirst()
                .getUUID("id");
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.bearer("operator"))
                .post("/api/v1/work/analysis/" + work + "/" + what)
                .then()
                .statusCode(204);
    }
}
