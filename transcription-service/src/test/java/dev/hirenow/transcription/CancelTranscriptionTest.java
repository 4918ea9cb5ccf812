package dev.hirenow.transcription;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.transcription.testing.ScriptedProvider;
import dev.hirenow.transcription.testing.TranscriptionClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** After an operator cancels a job, nothing waits for it any more; a retry still completes it. */
@QuarkusTest
@Tag("slow")
class CancelTranscriptionTest extends TranscriptionClient {

    @TempDir
    Path folder;

    @AfterEach
    void goOn() throws IOException {
        release();
        letTheProviderBeCalled();
        ffmpeg.putBack();
    }

    @Test
    void aWaitingPreparation() throws IOException {
        ffmpeg.takeAway();
        receive(recorded(BROWSER, "video/webm"));
        awaitWork("PREPARE", "READY");

        command("PREPARE", "cancellation");

        assertThat(failed().reason()).isEqualTo("CANCELLED");
        ffmpeg.putBack();
        retried("PREPARE");
    }

    @Test
    void aRunningPreparation() throws IOException {
        Path go = folder.resolve("go");
        ffmpeg.replaceBy("while [ ! -e '" + go + "' ]; do sleep 0.05; done\nexec \"$FFMPEG\" \"$@\"");
        receive(recorded(BROWSER, "video/webm"));
        awaitWork("PREPARE", "RUNNING");

        command("PREPARE", "cancellation");

        assertThat(failed().reason()).isEqualTo("CANCELLED");
        Files.createFile(go);
        retried("PREPARE");
    }

    @Test
    void aParkedPreparation() {
        receive(new RequestedAnswer(
                "q1", 1, new MediaObject(BUCKET, "acme/" + interview + "/q1-1", 10, "video/webm", "00"), "en"));
        assertThat(failed().reason()).isEqualTo("RECORDING_MISSING");
        awaitWork("PREPARE", "PARKED");

        command("PREPARE", "cancellation");

        recorded(BROWSER, "video/webm");
        retried("PREPARE");
    }

    @Test
    void aWaitingTranscription() {
        keepFromTheProvider();
        receive(recorded(BROWSER, "video/webm"));
        awaitWork("TRANSCRIBE", "READY");

        command("TRANSCRIBE", "cancellation");

        assertThat(failed().reason()).isEqualTo("CANCELLED");
        assertThat(failed().playback()).isNotNull();
        assertThat(provider.calls()).isEmpty();
        letTheProviderBeCalled();
        retried("TRANSCRIBE");
    }

    @Test
    void aTranscriptionWhoseCallIsUnderWayIsNotPaidForTwice() {
        provider.script(held());
        receive(recorded(BROWSER, "video/webm"));
        await().atMost(PATIENCE).until(() -> !provider.calls().isEmpty());

        command("TRANSCRIBE", "cancellation");

        assertThat(failed().reason()).isEqualTo("CANCELLED");
        release();
        await().atMost(PATIENCE).until(() -> billableCalls() == 1);
        assertThat(facts.of(interview)).hasSize(1);
        retried("TRANSCRIBE");
        assertThat(provider.calls()).hasSize(1);
    }

    @Test
    void aParkedTranscription() {
        provider.script(ScriptedProvider.json(400, "{\"err_msg\":\"Bad Request: something is wrong\"}"));
        receive(recorded(BROWSER, "video/webm"));
        assertThat(failed().reason()).isEqualTo("REQUEST_REFUSED");
        awaitWork("TRANSCRIBE", "PARKED");

        command("TRANSCRIBE", "cancellation");

        retried("TRANSCRIBE");
    }

    /** The cancelled job is retried, and its transcript is published as the second outcome. */
    private void retried(String kind) {
        awaitWork(kind, "CANCELLED");
        command(kind, "retry");
        await().atMost(PATIENCE).until(() -> facts.of(interview).size() == 2);
        assertThat(facts.of(interview).getLast())
                .isInstanceOfSatisfying(TranscriptReady.class, ready -> assertThat(ready.outcome())
                        .isEqualTo(2));
    }

    private TranscriptionFailed failed() {
        return (TranscriptionFailed) outcome();
    }

    private void awaitWork(String kind, String state) {
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from work where interview_id = $1 and kind = '" + kind
                                + "' and state = '" + state + "'")
                        == 1);
    }
}
