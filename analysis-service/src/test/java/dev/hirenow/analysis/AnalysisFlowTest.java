package dev.hirenow.analysis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.analysis.analysis.LanguageModel;
import dev.hirenow.analysis.analysis.ModelExchange;
import dev.hirenow.analysis.analysis.ScoreDerivation;
import dev.hirenow.analysis.record.AnalysisRecord;
import dev.hirenow.analysis.record.RecordCheck;
import dev.hirenow.analysis.scoring.CanonicalJson;
import dev.hirenow.analysis.scoring.ScoringInput;
import dev.hirenow.analysis.testing.AnalysisServiceDriver;
import dev.hirenow.analysis.testing.AnalysisTestResources;
import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.analysis.testing.FakeGemini;
import dev.hirenow.analysis.testing.GeminiBodies;
import dev.hirenow.analysis.testing.RatingModel;
import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.TranscriptRequested;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

/** The whole service: consumes facts and publishes facts, with a real database and broker. */
@QuarkusTest
@AnalysisTestResources
class AnalysisFlowTest {

    private static final String QUOTA = "GenerateRequestsPerMinutePerProjectPerModel-FreeTier";

    @Inject
    AnalysisServiceDriver driver;

    @Inject
    LanguageModel model;

    FakeGemini gemini;

    private final UUID id = UuidV7Generator.next();

    @BeforeEach
    void forget() {
        gemini.reset();
        driver.unpause();
    }

    @Test
    void makesOneCallAndOneResultOfFactsInAnyOrder() {
        driver.tell(
                FactFixtures.ready(id, "q2", 1, "I led the team. It worked."),
                FactFixtures.failed(id, "q3", 1),
                FactFixtures.submitted(id, 1, "q1", "q2", "q3", "q4"),
                FactFixtures.ready(id, "q4", 1, ""),
                FactFixtures.ready(id, "q2", 1, "I led the team. It worked."),
                FactFixtures.submitted(id, 1, "q1", "q2", "q3", "q4"),
                FactFixtures.ready(id, "q1", 1, "We chose Kafka."),
                FactFixtures.ready(id, "q1", 1, "We chose Kafka."));

        InterviewAnalyzed analyzed = driver.awaitFact(id, InterviewAnalyzed.class);

        driver.awaitWork(id, "DONE");
        assertThat(gemini.asked()).hasSize(1);
        assertThat(RatingModel.size(gemini.asked().getFirst().body())).isEqualTo(2);
        assertThat(driver.told(id, InterviewAnalyzed.class)).hasSize(1);
        assertThat(analyzed.answers())
                .extracting(AnswerScore::reason)
                .containsExactly(null, null, "TRANSCRIPTION_FAILED", "NO_SPEECH");
        assertThat(analyzed.totals().score()).isEqualTo(75.0);
        assertThat(analyzed.totals().coverage()).isEqualTo(0.5);
        assertThat(analyzed.totals().needsReview()).isTrue();
        assertThat(analyzed.model().calls()).isEqualTo(1);
        assertThat(analyzed.model().promptTokens()).isEqualTo(412);
    }

    @Test
    void derivesTheSameBytesFromWhatIsStored() {
        submitTwoAnswers();
        driver.awaitFact(id, InterviewAnalyzed.class);
        Row stored = driver.rows("select result, calls from analysis where interview_id = $1", id)
                .getFirst();
        List<ModelExchange> exchanges = exchanges();
        ScoringInput input = CanonicalJson.read(
                driver.rows("select input from analysis_input where interview_id = $1", id)
                        .getFirst()
                        .getBuffer("input")
                        .getBytes(),
                ScoringInput.class);

        byte[] again = ScoreDerivation.of(input, exchanges, model::read)
                .analysis(exchanges, model.name(), stored.getInteger("calls"))
                .bytes();

        assertThat(again).isEqualTo(stored.getBuffer("result").getBytes());
        assertThat(new String(exchanges.getFirst().request()))
                .isEqualTo(gemini.asked().getFirst().body());
    }

    @Test
    void derivesAgainTheSameBytesWithoutAskingAnybody() {
        submitTwoAnswers();
        driver.awaitFact(id, InterviewAnalyzed.class);

        auditor()
                .post(path("derivation"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("SAME"))
                .body("revision", equalTo(1))
                .body("sha256", equalTo(sha256(result())));
        assertThat(gemini.asked()).hasSize(1);
        assertThat(driver.told(id, InterviewAnalyzed.class)).hasSize(1);
    }

    @Test
    void makesANewRevisionWhenTheRulesAreNewer() {
        submitTwoAnswers();
        InterviewAnalyzed first = driver.awaitFact(id, InterviewAnalyzed.class);
        byte[] before = result();
        // As if an earlier release had derived it.
        driver.rows(
                "update analysis set result = convert_to(replace(convert_from(result, 'UTF8'), $2, $3), 'UTF8') where interview_id = $1",
                id,
                "\"derivation\":\"" + first.versions().derivation() + "\"",
                "\"derivation\":\"0\"");

        auditor()
                .post(path("derivation"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("REVISED"))
                .body("revision", equalTo(2));

        InterviewAnalyzed second = await().atMost(AnalysisServiceDriver.PATIENCE)
                .until(() -> driver.told(id, InterviewAnalyzed.class), facts -> facts.size() == 2)
                .getLast();
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.totals()).isEqualTo(first.totals());
        assertThat(driver.rows("select result from analysis where interview_id = $1 and revision = 2", id)
                        .getFirst()
                        .getBuffer("result")
                        .getBytes())
                .isEqualTo(before);
        auditor()
                .post(path("derivation"))
                .then()
                .body("outcome", equalTo("SAME"))
                .body("revision", equalTo(2));
        auditor().get(path("record?revision=1")).then().statusCode(200).body("current", equalTo(false));
        auditor().get(path("record")).then().body("revision", equalTo(2)).body("current", equalTo(true));
    }

    @Test
    void saysWhenWhatIsStoredDoesNotFollow() {
        submitTwoAnswers();
        driver.awaitFact(id, InterviewAnalyzed.class);
        driver.rows(
                "update analysis set result = convert_to(replace(convert_from(result, 'UTF8'), '\"rating\":4', '\"rating\":5'), 'UTF8') where interview_id = $1",
                id);

        auditor().post(path("derivation")).then().statusCode(409).body("type", endsWith("/derivation-differs"));
    }

    @Test
    void givesAuditorsARecordThatProvesItself() {
        submitTwoAnswers();
        driver.awaitFact(id, InterviewAnalyzed.class);

        byte[] record =
                auditor().get(path("record")).then().statusCode(200).extract().asByteArray();

        AnalysisRecord read = CanonicalJson.read(record, AnalysisRecord.class);
        assertThat(RecordCheck.check(read, model::read)).allMatch(RecordCheck.Finding::sound);
        assertThat(read.exchanges()).hasSize(1);
        assertThat(new String(record)).doesNotContain(FakeGemini.KEY);
        auditor().get(path("record?revision=7")).then().statusCode(404);
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.bearer("reviewer"))
                .get(path("record"))
                .then()
                .statusCode(403);
    }

    private RequestSpecification auditor() {
        return RestAssured.given().auth().oauth2(TestTokens.bearer("auditor"));
    }

    private String path(String what) {
        return "/api/v1/analyses/" + id + "/submissions/1/" + what;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void asksNobodyAgainWhenTheAnswerIsStored() {
        submitTwoAnswers();
        driver.awaitFact(id, InterviewAnalyzed.class);
        driver.awaitWork(id, "DONE");
        byte[] before = result();

        // As after a crash between the answer and its result.
        driver.rows("delete from analysis where interview_id = $1", id);
        driver.rows("update submission set state = 'QUEUED' where interview_id = $1", id);
        driver.rows(
                "update work set state = 'RUNNING', lease_until = now() - interval '1 second' where interview_id = $1 and kind = 'ANALYSE'",
                id);

        await().atMost(AnalysisServiceDriver.PATIENCE)
                .until(() -> driver.told(id, InterviewAnalyzed.class).size() == 2);
        assertThat(result()).isEqualTo(before);
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void neverMakesAThirdCallThatMayBeBilled() {
        for (int i = 0; i < 3; i++) {
            gemini.then((exchange, _) -> exchange.close());
        }

        submitTwoAnswers();

        assertThat(driver.awaitFact(id, AnalysisFailed.class).reason()).isEqualTo("PROVIDER_FAILED");
        driver.awaitWork(id, "PARKED");
        assertThat(gemini.asked()).hasSize(2);
    }

    @Test
    void waitsForAProviderThatAnswersWithErrorsAndPaysOnce() {
        gemini.then(500, GeminiBodies.error(500, "INTERNAL", "An internal error has occurred.", ""));
        gemini.then(504, GeminiBodies.error(504, "DEADLINE_EXCEEDED", "Deadline expired.", ""));
        gemini.then(500, GeminiBodies.error(500, "INTERNAL", "An internal error has occurred.", ""));

        submitTwoAnswers();

        assertThat(driver.awaitFact(id, InterviewAnalyzed.class).model().calls())
                .isEqualTo(1);
        assertThat(gemini.asked()).hasSize(4);
        assertThat(driver.rows("select 1 from provider_call where interview_id = $1 and billable", id))
                .hasSize(1);
    }

    @Test
    void countsForTheSpendOfTheDayWhatACallWithoutAnAnswerMayHaveCost() {
        gemini.then((exchange, _) -> exchange.close());
        CountDownLatch answer = new CountDownLatch(1);
        gemini.thenHold(answer);

        submitTwoAnswers();

        await().atMost(AnalysisServiceDriver.PATIENCE)
                .until(() -> gemini.asked().size() == 2);
        // FakeGemini's prices: 0.5 per million input tokens and 3 per million output tokens, in millionths.
        List<Row> calls = driver.rows(
                "select cost_micros, finished_at from provider_call where interview_id = $1 order by started_at", id);
        answer.countDown();
        String request = gemini.asked().getFirst().body();
        long most = (long) Math.ceil(0.5 * Math.ceilDiv(request.getBytes(StandardCharsets.UTF_8).length, 4)
                + 3.0 * JsonPath.from(request).getLong("generationConfig.maxOutputTokens"));
        assertThat(calls.get(0).getLong("cost_micros")).isEqualTo(most);
        assertThat(calls.get(1).getOffsetDateTime("finished_at")).isNull();
        assertThat(calls.get(1).getLong("cost_micros")).isCloseTo(most, Percentage.withPercentage(1));
        driver.awaitFact(id, InterviewAnalyzed.class);
        await().atMost(AnalysisServiceDriver.PATIENCE)
                .until(() -> driver.rows(
                                        "select 1 from provider_call where interview_id = $1 and status = 200 and cost_micros between 1 and $2",
                                        id,
                                        most / 2)
                                .size()
                        == 1);
    }

    @Test
    void startsAnewWhenAHumanTriesAgain() {
        gemini.then(200, GeminiBodies.blocked());
        submitTwoAnswers();
        assertThat(driver.awaitFact(id, AnalysisFailed.class).reason()).isEqualTo("PROMPT_BLOCKED");
        driver.awaitWork(id, "PARKED");
        assertThat(gemini.asked()).hasSize(1);
        UUID work = driver.rows("select id from work where interview_id = $1 and kind = 'ANALYSE'", id)
                .getFirst()
                .getUUID("id");

        retry(work).then().statusCode(204);

        assertThat(driver.awaitFact(id, InterviewAnalyzed.class).totals().assessed())
                .isEqualTo(2);
        assertThat(gemini.asked()).hasSize(2);
        driver.awaitWork(id, "DONE");
        retry(work).then().statusCode(409);
        retry(UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void dropsWhatAHolderFoundOutWhoLostTheJob() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        gemini.thenHold(answer);
        submitTwoAnswers();
        await().atMost(AnalysisServiceDriver.PATIENCE)
                .until(() -> gemini.asked().size() == 1);

        driver.rows(
                "update work set state = 'READY', fence = fence + 1 where interview_id = $1 and kind = 'ANALYSE'", id);
        InterviewAnalyzed analyzed = driver.awaitFact(id, InterviewAnalyzed.class);
        answer.countDown();
        answer.await(1, TimeUnit.SECONDS);

        driver.awaitWork(id, "DONE");
        assertThat(gemini.asked()).hasSize(2);
        assertThat(analyzed.model().calls()).isEqualTo(2);
        await().during(Duration.ofMillis(500))
                .atMost(AnalysisServiceDriver.PATIENCE)
                .until(() -> driver.told(id, InterviewAnalyzed.class).size() == 1);
    }

    @Test
    void asksOnceMoreForTheAnswerThatWasLeftOut() {
        gemini.then((exchange, asked) ->
                FakeGemini.reply(exchange, 200, GeminiBodies.stop(RatingModel.rateButTheLast(asked.body()))));

        submitTwoAnswers();

        InterviewAnalyzed analyzed = driver.awaitFact(id, InterviewAnalyzed.class);
        assertThat(analyzed.totals().assessed()).isEqualTo(2);
        assertThat(analyzed.model().calls()).isEqualTo(2);
        assertThat(gemini.asked())
                .extracting(asked -> RatingModel.size(asked.body()))
                .containsExactly(2, 1);
    }

    @Test
    void keepsTheOtherScoresWhenAnAnswerIsLeftOutAgain() {
        gemini.then((exchange, asked) ->
                FakeGemini.reply(exchange, 200, GeminiBodies.stop(RatingModel.rateButTheLast(asked.body()))));
        gemini.then(200, GeminiBodies.stop("{\"answers\":[]}"));

        submitTwoAnswers();

        assertThat(driver.awaitFact(id, InterviewAnalyzed.class).answers())
                .extracting(AnswerScore::reason)
                .containsExactly(null, "OMITTED_BY_MODEL");
        assertThat(gemini.asked()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECTED", "DENIED_FOR_TWO_DAYS", "NO_TIME_FOR_TWO_DAYS"})
    void keepsWhatIsValidWhenTheSecondCallIsRefused(String refusal) {
        gemini.then((exchange, asked) ->
                FakeGemini.reply(exchange, 200, GeminiBodies.stop(RatingModel.rateButTheLast(asked.body()))));
        FakeGemini.Answer refused = (exchange, _) -> {
            switch (refusal) {
                case "REJECTED" ->
                    FakeGemini.reply(exchange, 400, GeminiBodies.error(400, "INVALID_ARGUMENT", "Invalid.", ""));
                case "DENIED_FOR_TWO_DAYS" -> FakeGemini.reply(exchange, 400, GeminiBodies.wrongKey());
                default -> FakeGemini.reply(exchange, 503, GeminiBodies.error(503, "UNAVAILABLE", "Overloaded.", ""));
            }
        };
        gemini.then(refused);
        gemini.then((exchange, asked) -> {
            // A job that was refused for too long does not wait any more.
            driver.rows(
                    "update provider_call set started_at = started_at - interval '3 days' where interview_id = $1 and not billable and finished_at is not null",
                    id);
            refused.give(exchange, asked);
        });

        submitTwoAnswers();

        InterviewAnalyzed analyzed = driver.awaitFact(id, InterviewAnalyzed.class);
        assertThat(analyzed.answers()).extracting(AnswerScore::reason).containsExactly(null, "OMITTED_BY_MODEL");
        assertThat(analyzed.model().calls()).isEqualTo(1);
        assertThat(gemini.asked()).hasSize(refusal.equals("REJECTED") ? 2 : 3);
        driver.awaitWork(id, "DONE");
        assertThat(driver.told(id, AnalysisFailed.class)).isEmpty();
        auditor().post(path("derivation")).then().statusCode(200).body("outcome", equalTo("SAME"));
    }

    @Test
    void givesUpAfterTwoAnswersThatWereCutOff() {
        gemini.then(200, GeminiBodies.empty("MAX_TOKENS"));
        gemini.then(200, GeminiBodies.parts("MAX_TOKENS", "{\"text\": \"{\\\"answers\\\":[\"}"));

        submitTwoAnswers();

        assertThat(driver.awaitFact(id, AnalysisFailed.class).reason()).isEqualTo("ANSWER_TRUNCATED");
        assertThat(gemini.asked()).hasSize(2);
    }

    @Test
    void failsNoSubmissionBecauseTheAccountIsRefused() {
        gemini.then(400, GeminiBodies.wrongKey());

        submitTwoAnswers();

        InterviewAnalyzed analyzed = driver.awaitFact(id, InterviewAnalyzed.class);
        assertThat(driver.told(id, AnalysisFailed.class)).isEmpty();
        assertThat(analyzed.model().calls()).isEqualTo(1);
        assertThat(gemini.asked()).hasSize(2);
        assertThat(driver.rows("select pause_reason from provider_limit where provider = 'gemini'")
                        .getFirst()
                        .getString(0))
                .isEqualTo("denied: 400 INVALID_ARGUMENT/API_KEY_INVALID");
    }

    @Test
    void callsForAPersonWhenTheAccountStaysRefused() {
        gemini.then(400, GeminiBodies.wrongKey());
        gemini.then((exchange, _) -> {
            driver.rows(
                    "update provider_call set started_at = started_at - interval '3 days' where interview_id = $1 and finished_at is not null",
                    id);
            FakeGemini.reply(exchange, 400, GeminiBodies.wrongKey());
        });

        submitTwoAnswers();

        assertThat(driver.awaitFact(id, AnalysisFailed.class).reason()).isEqualTo("PROVIDER_REFUSED");
        driver.awaitWork(id, "PARKED");
        assertThat(gemini.asked()).hasSize(2);
    }

    @Test
    void waitsForTheQuotaAndPaysNothingForIt() {
        gemini.then(429, GeminiBodies.quota("1s", QUOTA));
        Instant begin = Instant.now();

        submitTwoAnswers();

        InterviewAnalyzed analyzed = driver.awaitFact(id, InterviewAnalyzed.class);
        assertThat(Duration.between(begin, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
        assertThat(gemini.asked()).hasSize(2);
        assertThat(analyzed.model().calls()).isEqualTo(1);
        assertThat(driver.rows(
                        "select outcome from provider_call where interview_id = $1 and status = 429 and not billable"
                                + " and finished_at is not null",
                        id))
                .extracting(row -> row.getString("outcome"))
                .containsExactly("RESOURCE_EXHAUSTED");
    }

    @Test
    void asksNobodyAboutSilence() {
        driver.tell(
                FactFixtures.submitted(id, 1, "q1", "q2"),
                FactFixtures.ready(id, "q1", 1, ""),
                FactFixtures.failed(id, "q2", 1));

        InterviewAnalyzed analyzed = driver.awaitFact(id, InterviewAnalyzed.class);

        assertThat(analyzed.model().provider()).isEqualTo("none");
        assertThat(analyzed.model().calls()).isZero();
        assertThat(analyzed.totals().score()).isNull();
        assertThat(gemini.asked()).isEmpty();
    }

    @Test
    void asksForMissingTranscriptsThreeTimesAndThenForAHuman() {
        driver.tell(FactFixtures.submitted(id, 1, "q1"));

        assertThat(driver.awaitFact(id, AnalysisFailed.class).reason()).isEqualTo("TRANSCRIPTS_MISSING");

        assertThat(driver.told(id, TranscriptRequested.class))
                .extracting(TranscriptRequested::round)
                .containsExactly(1, 2, 3);
        driver.tell(FactFixtures.ready(id, "q1", 1, "Late but there."));
        driver.awaitFact(id, InterviewAnalyzed.class);
        assertThat(driver.rows("select state from work where interview_id = $1 and kind = 'ASK_TRANSCRIPTS'", id))
                .as("the job is no longer parked for a person")
                .hasSize(4)
                .allMatch(row -> row.getString("state").equals("DONE"));
    }

    @Test
    void publishesNothingOfACandidateWhoWithdrewDuringTheCall() {
        CountDownLatch answer = new CountDownLatch(1);
        gemini.thenHold(answer);
        submitTwoAnswers();
        await().atMost(AnalysisServiceDriver.PATIENCE)
                .until(() -> gemini.asked().size() == 1);

        driver.tell(FactFixtures.closed(id, ClosedCause.WITHDRAWN));
        await().atMost(AnalysisServiceDriver.PATIENCE)
                .until(() -> driver.rows("select closed from interview where id = $1", id)
                                .getFirst()
                                .getString("closed")
                        != null);
        answer.countDown();

        driver.awaitWork(id, "DONE");
        assertThat(driver.told(id, InterviewAnalyzed.class)).isEmpty();
        assertThat(driver.rows("select 1 from analysis where interview_id = $1", id))
                .isEmpty();
    }

    private void submitTwoAnswers() {
        driver.tell(
                FactFixtures.submitted(id, 1, "q1", "q2"),
                FactFixtures.ready(id, "q1", 1, "I led the team. It worked."),
                FactFixtures.ready(id, "q2", 1, "We chose Kafka."));
    }

    private static Response retry(UUID work) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.bearer("operator"))
                .post("/api/v1/work/analysis/" + work + "/retry");
    }

    private byte[] result() {
        return driver.rows("select result from analysis where interview_id = $1", id)
                .getFirst()
                .getBuffer("result")
                .getBytes();
    }

    private List<ModelExchange> exchanges() {
        return driver
                .rows(
                        "select e.*, c.answer from exchange e join provider_call c on c.id = e.call_id where e.interview_id = $1",
                        id)
                .stream()
                .map(row -> new ModelExchange(
                        row.getUUID("call_id"),
                        row.getString("asked"),
                        row.getString("provider"),
                        row.getString("prompt"),
                        row.getBuffer("request").getBytes(),
                        row.getBuffer("nonces").getBytes(),
                        row.getBuffer("answer").getBytes()))
                .toList();
    }
}
