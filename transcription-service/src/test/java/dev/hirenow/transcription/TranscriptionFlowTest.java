package dev.hirenow.transcription;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.MissingKind;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.facts.Word;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.transcription.testing.DeepgramBodies;
import dev.hirenow.transcription.testing.SampleRecordings;
import dev.hirenow.transcription.testing.ScriptedProvider;
import dev.hirenow.transcription.testing.TranscriptionClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The service from the outside: facts in, facts out. */
@QuarkusTest
class TranscriptionFlowTest extends TranscriptionClient {

    @Test
    void turnsARecordingIntoATranscriptAndAPlaybackCopy() {
        provider.script(ScriptedProvider.json(200, DeepgramBodies.of("Hello,", "world.")));

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
        byte[] recording = SampleRecordings.phone(3);

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
        provider.script(ScriptedProvider.json(200, DeepgramBodies.of()));

        receive(recorded(SampleRecordings.silent(3), "video/webm"));

        assertThat(((TranscriptReady) outcome()).words()).isEmpty();
        assertThat(provider.calls()).hasSize(1);
    }

    @Test
    void asksNobodyAboutARecordingWithoutSound() {
        receive(recorded(SampleRecordings.soundless(2), "video/webm"));

        TranscriptReady ready = (TranscriptReady) outcome();
        assertThat(ready.words()).isEmpty();
        assertThat(ready.provider()).isEqualTo("none");
        assertThat(ready.playback()).isNotNull();
        assertThat(provider.calls()).isEmpty();
    }

    @Test
    void givesThePictureThatHadToBeEncodedTheSamePlace() {
        receive(recorded(SampleRecordings.hevc(2), "video/mp4"));

        TranscriptReady ready = (TranscriptReady) outcome();

        await().atMost(PATIENCE)
                .until(() -> new String(stored(ready.playback()), StandardCharsets.ISO_8859_1).contains("V_VP8"));
        await().atMost(PATIENCE).until(() -> "DONE".equals(work("PICTURE").getString("state")));
        assertThat(facts.of(interview)).containsExactly(ready);
    }

    @Test
    void saysThatARecordingHasNoSound() {
        receive(recorded(SampleRecordings.soundless(2), "video/webm"));

        assertThat(((TranscriptReady) outcome()).missing()).singleElement().satisfies(part -> assertThat(part.kind())
                .isEqualTo(MissingKind.SOUND));
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
}
