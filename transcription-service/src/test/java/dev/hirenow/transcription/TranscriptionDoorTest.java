package dev.hirenow.transcription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptRequested;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.facts.VideoReceived;
import dev.hirenow.common.facts.Word;
import dev.hirenow.common.identity.Ids;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.transcription.testing.Facts;
import dev.hirenow.transcription.testing.Recordings;
import dev.hirenow.transcription.testing.RunningService;
import dev.hirenow.transcription.testing.ScriptedProvider;
import dev.hirenow.transcription.testing.Transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The service as its neighbours see it: facts in, facts out. */
@QuarkusTest
class TranscriptionDoorTest extends RunningService {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BUCKET = "hirenow";
    private static final byte[] BROWSER = Recordings.browser(3);

    @Inject
    S3AsyncClient s3;

    @Inject
    Pool pool;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    Facts facts;

    UUID interview = Ids.next();

    @BeforeEach
    void listen() {
        provider.reset();
        facts = new Facts(brokers, json);
    }

    @AfterEach
    void hangUp() {
        facts.close();
    }

    @Test
    void turnsARecordingIntoATranscriptAndAPlaybackCopy() {
        provider.script(ScriptedProvider.json(200, Transcripts.of("Hello,", "world.")));

        receive(recorded(BROWSER, "video/webm"));

        TranscriptReady ready = (TranscriptReady) outcome();
        assertThat(ready.words()).containsExactly(new Word("Hello,", 0, 500, 0.9), new Word("world.", 1000, 1500, 0.9));
        assertThat(ready.outcome()).isEqualTo(1);
        assertThat(ready.durationMs()).isBetween(2_900L, 3_200L);
        assertThat(ready.provider()).isEqualTo("deepgram");
        assertThat(ready.providerRequestId()).isEqualTo("body-id");
        assertThat(stored(ready.playback())).hasSize((int) ready.playback().bytes());
        assertThat(ready.playback().key()).startsWith("acme/" + interview + "/");
    }

    @Test
    void takesAPhonesRecordingToTheProviderAsItsSoundAlone() {
        byte[] recording = Recordings.phone(3);

        receive(recorded(recording, "video/mp4"));

        assertThat(outcome()).isInstanceOf(TranscriptReady.class);
        ScriptedProvider.Call call = provider.calls().getFirst();
        assertThat(call.request().getHeader("content-type")).isEqualTo("audio/mp4");
        assertThat(call.body()).hasSizeLessThan(recording.length);
    }

    @Test
    void makesExactlyOneCallHoweverOftenItHears() {
        RequestedAnswer answer = recorded(BROWSER, "video/webm");

        receive(answer);
        receive(answer);
        assertThat(outcome()).isInstanceOf(TranscriptReady.class);
        receive(answer);
        request(answer);

        await().atMost(PATIENCE).until(() -> facts.of(interview).size() == 2);
        assertThat(provider.calls()).hasSize(1);
    }

    @Test
    void tellsTheSameOutcomeAgainToWhomeverMissesIt() {
        RequestedAnswer answer = recorded(BROWSER, "video/webm");
        receive(answer);
        Fact first = outcome();

        request(answer);

        await().atMost(PATIENCE).until(() -> facts.of(interview).size() == 2);
        assertThat(facts.of(interview)).containsExactly(first, first);
    }

    @Test
    void worksOnAnAnswerThatItFirstHearsOfFromWhomeverMissesIt() {
        request(recorded(BROWSER, "video/webm"));

        assertThat(outcome()).isInstanceOf(TranscriptReady.class);
    }

    @Test
    void givesATranscriptWithoutWordsWhenNobodySpoke() {
        provider.script(ScriptedProvider.json(200, Transcripts.of()));

        receive(recorded(BROWSER, "video/webm"));

        assertThat(((TranscriptReady) outcome()).words()).isEmpty();
    }

    @Test
    void asksNobodyAboutARecordingWithoutSound() {
        receive(recorded(Recordings.soundless(2), "video/webm"));

        TranscriptReady ready = (TranscriptReady) outcome();
        assertThat(ready.words()).isEmpty();
        assertThat(ready.provider()).isEqualTo("none");
        assertThat(ready.playback()).isNotNull();
        assertThat(provider.calls()).isEmpty();
    }

    @Test
    void saysForGoodThatABrokenRecordingIsBroken() {
        receive(recorded("no recording at all".getBytes(), "video/webm"));

        TranscriptionFailed failed = (TranscriptionFailed) outcome();
        assertThat(failed.reason()).isEqualTo("CORRUPT_RECORDING");
        assertThat(failed.playback()).isNull();
        assertThat(provider.calls()).isEmpty();
    }

    @Test
    void saysForGoodThatARecordingIsMissing() {
        receive(new RequestedAnswer(
                "q1", 1, new MediaObject(BUCKET, "acme/" + interview + "/gone", 10, "video/webm", "00"), "en"));

        assertThat(((TranscriptionFailed) outcome()).reason()).isEqualTo("RECORDING_MISSING");
    }

    @Test
    void letsHrWatchAnAnswerThatTheProviderCannotHear() {
        provider.script(ScriptedProvider.json(
                400, "{\"err_msg\":\"Bad Request: failed to process audio: corrupt or unsupported data\"}"));

        receive(recorded(BROWSER, "video/webm"));

        TranscriptionFailed failed = (TranscriptionFailed) outcome();
        assertThat(failed.reason()).isEqualTo("CORRUPT_RECORDING");
        assertThat(failed.durationMs()).isBetween(2_900L, 3_200L);
        assertThat(stored(failed.playback())).isNotEmpty();
    }

    @Test
    void d5WaitsAsLongAsABusyProviderSaysAndSendsTheSameAgain() {
        provider.script(ScriptedProvider.answer(429, Map.of("retry-after", "2"), new byte[0]));

        receive(recorded(BROWSER, "video/webm"));

        assertThat(outcome()).isInstanceOf(TranscriptReady.class);
        List<ScriptedProvider.Call> calls = provider.calls();
        assertThat(calls).hasSize(2);
        assertThat(Duration.between(calls.get(0).at(), calls.get(1).at())).isGreaterThan(Duration.ofSeconds(2));
        assertThat(calls.get(1).body()).isNotEmpty().isEqualTo(calls.get(0).body());
        assertThat(billableCalls()).isEqualTo(1);
    }

    @Test
    void d6SendsAgainWhatDidNotGetThrough() {
        provider.script(ScriptedProvider.json(408, "{\"err_code\":\"SLOW_UPLOAD\"}"));

        receive(recorded(BROWSER, "video/webm"));

        assertThat(outcome()).isInstanceOf(TranscriptReady.class);
        assertThat(provider.calls()).hasSize(2);
        assertThat(billableCalls()).isEqualTo(1);
    }

    @Test
    void d4GoesOnOnceTheAccountIsMended() {
        provider.script(ScriptedProvider.json(401, "{\"err_code\":\"INVALID_AUTH\"}"));

        receive(recorded(BROWSER, "video/webm"));

        assertThat(outcome()).isInstanceOf(TranscriptReady.class);
        assertThat(billableCalls()).isEqualTo(1);
    }

    @Test
    void paysAtMostTwiceForAnAnswerAndThenLeavesItToAHuman() {
        provider.script(ScriptedProvider.hangUp(), ScriptedProvider.json(500, "{}"));

        receive(recorded(BROWSER, "video/webm"));

        assertThat(((TranscriptionFailed) outcome()).reason()).isEqualTo("PROVIDER_FAILED");
        assertThat(provider.calls()).hasSize(2);
        assertThat(work("TRANSCRIBE").getString("state")).isEqualTo("PARKED");
    }

    @Test
    void asksOnceMoreWhenAnAnswerCannotBeUnderstood() {
        provider.script(ScriptedProvider.json(200, "{\"half"));

        receive(recorded(BROWSER, "video/webm"));

        assertThat(outcome()).isInstanceOf(TranscriptReady.class);
        assertThat(provider.calls()).hasSize(2);
    }

    @Test
    void derivesFromTheStoredAnswerOfAWorkerThatDied() {
        receive(recorded(BROWSER, "video/webm"));
        assertThat(outcome()).isInstanceOf(TranscriptReady.class);
        // the state between the stored answer and the stored transcript, as a kill leaves it behind
        execute(
                "update transcription set state = 'PREPARED', outcome = null, concluded_at = null where interview_id = $1");
        execute(
                "update work set state = 'READY', next_attempt_at = now() where kind = 'TRANSCRIBE' and interview_id = $1");

        await().atMost(PATIENCE).until(() -> facts.of(interview).size() == 2);

        assertThat(provider.calls()).hasSize(1);
        assertThat(((TranscriptReady) facts.of(interview).get(1)).words())
                .isEqualTo(((TranscriptReady) facts.of(interview).get(0)).words());
    }

    @Test
    void showsOperatorsTheirOrganisationsWorkAlone() {
        receive(recorded(BROWSER, "video/webm"));
        outcome();

        assertThat(timelineEntries(TestTokens.bearer("operator"))).isNotEmpty();
        assertThat(timelineEntries(TestTokens.bearer("operator", "another"))).isEmpty();
    }

    private List<?> timelineEntries(String token) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .get("/api/v1/work/transcription?interview=" + interview)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private RequestedAnswer recorded(byte[] bytes, String contentType) {
        String key = "acme/" + interview + "/q1-1";
        s3.putObject(put -> put.bucket(BUCKET).key(key), AsyncRequestBody.fromBytes(bytes))
                .join();
        return new RequestedAnswer("q1", 1, new MediaObject(BUCKET, key, bytes.length, contentType, "00"), "en");
    }

    private byte[] stored(MediaObject object) {
        return s3.getObject(get -> get.bucket(object.bucket()).key(object.key()), AsyncResponseTransformer.toBytes())
                .join()
                .asByteArray();
    }

    private void receive(RequestedAnswer answer) {
        facts.publish(new VideoReceived(interview, "acme", answer, Instant.now()));
    }

    private void request(RequestedAnswer answer) {
        facts.publish(new TranscriptRequested(interview, "acme", 1, 1, List.of(answer), Instant.now()));
    }

    private Fact outcome() {
        await().atMost(PATIENCE).until(() -> !facts.of(interview).isEmpty());
        return facts.of(interview).getFirst();
    }

    private int billableCalls() {
        return rows("select count(*) as n from provider_call where billable and interview_id = $1")
                .getInteger("n");
    }

    private Row work(String kind) {
        return rows("select state, last_error from work where kind = '" + kind + "' and interview_id = $1");
    }

    private Row rows(String sql) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(interview))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next();
    }

    private void execute(String sql) {
        pool.withTransaction(connection -> connection
                        .query("select set_config('hirenow.organisation', 'acme', true)")
                        .execute()
                        .chain(() -> connection.preparedQuery(sql).execute(Tuple.of(interview))))
                .await()
                .atMost(PATIENCE);
    }
}
