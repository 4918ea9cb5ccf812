package dev.hirenow.analysis;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.testing.Door;
import dev.hirenow.analysis.testing.FakeGemini;
import dev.hirenow.analysis.testing.Fixtures;
import dev.hirenow.analysis.testing.Stack;
import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.identity.Ids;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An analysis that fails unexpectedly ends and publishes its failure, and a later retry still succeeds. */
@QuarkusTest
@Stack
class AnalysisOwnFaultTest {

    @Inject
    Door door;

    FakeGemini gemini;

    private final UUID id = Ids.next();

    @BeforeEach
    void forget() {
        gemini.reset();
        door.unpause();
    }

    @AfterEach
    void goOn() {
        door.unpause();
    }

    @Test
    void isPublishedAsFailedAfterEightAttemptsThatCostNothingAndHealedByARetry() {
        door.rows("update provider_limit set paused_until = now() + interval '1 hour' where provider = 'gemini'");
        door.tell(Fixtures.submitted(id, 1, "q1"), Fixtures.ready(id, "q1", 1, "I led the team. It worked."));
        door.awaitWork(id, "READY");
        // As if another release had written something that this one cannot read.
        door.rows(
                "insert into analysis_input (id, organisation, interview_id, input) values ($1, $2, $3, 'none'::bytea)",
                id + "/1",
                Fixtures.ORGANISATION,
                id);
        door.unpause();

        await().atMost(Door.PATIENCE).until(() -> {
            door.rows("update work set next_attempt_at = now() where interview_id = $1 and state = 'READY'", id);
            return !door.told(id, AnalysisFailed.class).isEmpty();
        });

        AnalysisFailed failed = door.awaitFact(id, AnalysisFailed.class);
        assertThat(failed.reason()).isEqualTo("COULD_NOT_BE_PROCESSED");
        assertThat(failed.remedy()).isNotBlank();
        door.awaitWork(id, "PARKED");
        assertThat(gemini.asked()).isEmpty();
        assertThat(door.rows("select 1 from provider_call where interview_id = $1", id))
                .isEmpty();
        door.rows("delete from analysis_input where interview_id = $1", id);
        retry();
        assertThat(door.awaitFact(id, InterviewAnalyzed.class).totals().assessed())
                .isEqualTo(1);
        door.awaitWork(id, "DONE");
    }

    private void retry() {
        UUID work = door.rows("select id from work where interview_id = $1 and kind = 'ANALYSE'", id)
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
