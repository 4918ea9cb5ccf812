package dev.hirenow.transcription;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.transcription.testing.ScriptedProvider;
import dev.hirenow.transcription.testing.TranscriptionClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How provider failures affect an answer and the bill. */
@QuarkusTest
class ProviderTroubleTest extends TranscriptionClient {

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
    void waitsForAProviderThatAnswersWithErrorsAndPaysOnce() {
        provider.script(
                ScriptedProvider.json(500, "{}"), ScriptedProvider.json(504, "{}"), ScriptedProvider.json(500, "{}"));

        receive(recorded(BROWSER, "video/webm"));

        assertThat(outcome()).isInstanceOf(TranscriptReady.class);
        assertThat(provider.calls()).hasSize(4);
        assertThat(billableCalls()).isEqualTo(1);
    }

    @Test
    void paysAtMostTwiceForAnAnswerAndThenLeavesItToAHuman() {
        provider.script(ScriptedProvider.hangUp(), ScriptedProvider.hangUp());

        receive(recorded(BROWSER, "video/webm"));

        assertThat(((TranscriptionFailed) outcome()).reason()).isEqualTo("PROVIDER_FAILED");
        assertThat(provider.calls()).hasSize(2);
        assertThat(work("TRANSCRIBE").getString("state")).isEqualTo("PARKED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"metadata\":{\"request_id\":\"r\"}}",
                "{\"metadata\":{\"request_id\":\"r\"},\"results\":{}}",
                "{\"metadata\":{\"request_id\":\"r\"},\"results\":{\"channels\":[{\"alternatives\":[]}]}}",
                "{\"metadata\":{},\"results\":{\"channels\":[{\"alternatives\":[{\"transcript\":\"\",\"words\":[]}]}]}}"
            })
    void asksAgainWhenSomethingCanBeHeardAndTheAnswerHasNoWords(String body) {
        provider.script(ScriptedProvider.json(200, body));

        receive(recorded(BROWSER, "video/webm"));

        assertThat(((TranscriptReady) outcome()).words()).isNotEmpty();
        assertThat(provider.calls()).hasSize(2);
    }

    @Test
    void neverTakesAProviderWithoutWordsForACandidateWithoutWords() {
        String nothing = "{\"metadata\":{},\"results\":{\"channels\":[{\"alternatives\":[]}]}}";
        provider.script(ScriptedProvider.json(200, nothing), ScriptedProvider.json(200, nothing));

        receive(recorded(BROWSER, "video/webm"));

        assertThat(((TranscriptionFailed) outcome()).reason()).isEqualTo("PROVIDER_FAILED");
        assertThat(provider.calls()).hasSize(2);
        assertThat(work("TRANSCRIBE").getString("state")).isEqualTo("PARKED");
    }

    @Test
    void aRetryOfWhatWasGivenUpIsHeardOfAsALaterOutcome() {
        provider.script(ScriptedProvider.hangUp(), ScriptedProvider.hangUp());
        receive(recorded(BROWSER, "video/webm"));
        assertThat(((TranscriptionFailed) outcome()).outcome()).isEqualTo(1);

        retry("TRANSCRIBE");

        await().atMost(PATIENCE).until(() -> facts.of(interview).size() == 2);
        TranscriptReady ready = (TranscriptReady) facts.of(interview).get(1);
        assertThat(ready.outcome()).isEqualTo(2);
        assertThat(ready.words()).isNotEmpty();
        assertThat(work("TRANSCRIBE").getString("state")).isEqualTo("DONE");
    }

    @Test
    void aRecordingThatTheProviderRejectedForGoodCanBeTriedAgainByAHuman() {
        provider.script(ScriptedProvider.json(400, "{\"err_msg\":\"Bad Request: something is wrong\"}"));
        receive(recorded(BROWSER, "video/webm"));
        assertThat(((TranscriptionFailed) outcome()).reason()).isEqualTo("REQUEST_REFUSED");

        retry("TRANSCRIBE");

        await().atMost(PATIENCE).until(() -> facts.of(interview).size() == 2);
        assertThat(((TranscriptReady) facts.of(interview).get(1)).outcome()).isEqualTo(2);
    }

    @Test
    void aRecordingThatWasMissingCanBeTriedAgainOnceItIsBack() {
        String key = "acme/" + interview + "/q1-1";
        receive(new RequestedAnswer("q1", 1, new MediaObject(BUCKET, key, 10, "video/webm", "00"), "en"));
        assertThat(((TranscriptionFailed) outcome()).reason()).isEqualTo("RECORDING_MISSING");
        recorded(BROWSER, "video/webm");

        retry("PREPARE");

        await().atMost(PATIENCE).until(() -> facts.of(interview).size() == 2);
        TranscriptReady ready = (TranscriptReady) facts.of(interview).get(1);
        assertThat(ready.outcome()).isEqualTo(2);
        assertThat(ready.words()).isNotEmpty();
        assertThat(work("PREPARE").getString("state")).isEqualTo("DONE");
    }

    private void retry(String kind) {
        await().atMost(PATIENCE).until(() -> work(kind).getString("state").equals("PARKED"));
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.bearer("operator"))
                .post("/api/v1/work/transcription/" + work(kind).getString("id") + "/retry")
                .then()
                .statusCode(204);
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
        // the state between the stored response and the stored transcript, as after a kill
        execute(
                "update transcription set state = 'PREPARED', outcome = null, concluded_at = null where interview_id = $1");
        execute(
                "update work set state = 'READY', next_attempt_at = now() where kind = 'TRANSCRIBE' and interview_id = $1");

        await().atMost(PATIENCE).until(() -> facts.of(interview).size() == 2);

        assertThat(provider.calls()).hasSize(1);
        assertThat(((TranscriptReady) facts.of(interview).get(1)).words())
                .isEqualTo(((TranscriptReady) facts.of(interview).get(0)).words());
    }
}
