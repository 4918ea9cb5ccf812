package dev.hirenow.transcription;

import java.io.IOException;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.transcription.testing.TranscriptionClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Unexpected failures end, are published, and a later retry heals them. */
@QuarkusTest
class TranscriptionOwnFaultTest extends TranscriptionClient {

    // Output that no ffmpeg release writes, and no file where a copy was promised.
    private static final String NUMBER_THAT_IS_NONE = "echo '  Stream #0:99999999999: Video: vp8' >&2; exit 1";
    private static final String NO_COPIES = """
            case "$*" in
              *copy*) exit 0;;
              *) exec "$FFMPEG" "$@";;
            esac
            """;

    @AfterEach
    void putBack() throws IOException {
        letTheProviderBeCalled();
        ffmpeg.putBack();
    }

    @ParameterizedTest
    @ValueSource(strings = {NUMBER_THAT_IS_NONE, NO_COPIES})
    void anAnswerThatCannotBePreparedIsGivenUpAndHealedByARetry(String script) throws IOException {
        ffmpeg.replaceBy(script);
        receive(recorded(BROWSER, "video/webm"));

        passTimeUntilHeard("PREPARE");

        TranscriptionFailed failed = (TranscriptionFailed) outcome();
        assertThat(failed.reason()).isEqualTo("COULD_NOT_BE_PROCESSED");
        assertThat(work("PREPARE").getString("state")).isEqualTo("PARKED");
        assertThat(work("PREPARE").getString("last_error")).startsWith("COULD_NOT_BE_PROCESSED: ");
        ffmpeg.putBack();
        command("PREPARE", "retry");
        await().atMost(PATIENCE).until(() -> facts.of(interview).size() == 2);
        assertThat(facts.of(interview).getLast())
                .isInstanceOfSatisfying(TranscriptReady.class, ready -> assertThat(ready.outcome())
                        .isEqualTo(2));
    }

    @Test
    void anAnswerThatCannotBeAskedAboutIsGivenUpWithoutACallAndHealedByARetry() {
        keepFromTheProvider();
        receive(recorded(BROWSER, "video/webm"));
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from work where kind = 'TRANSCRIBE' and interview_id = $1") == 1);
        // As if an earlier release had lost the audio.
        execute(
                "update transcription set speech = media, media = (media::jsonb - 'audio')::text where interview_id = $1");
        letTheProviderBeCalled();

        passTimeUntilHeard("TRANSCRIBE");

        TranscriptionFailed failed = (TranscriptionFailed) outcome();
        assertThat(failed.reason()).isEqualTo("COULD_NOT_BE_PROCESSED");
        assertThat(failed.playback()).isNotNull();
        assertThat(provider.calls()).isEmpty();
        assertThat(billableCalls()).isZero();
        execute("update transcription set media = speech, speech = null where interview_id = $1");
        command("TRANSCRIBE", "retry");
        await().atMost(PATIENCE).until(() -> facts.of(interview).size() == 2);
        assertThat(((TranscriptReady) facts.of(interview).getLast()).outcome()).isEqualTo(2);
    }

    @Test
    void whatCannotEvenBePublishedIsSeenByOperators() {
        keepFromTheProvider();
        receive(recorded(BROWSER, "video/webm"));
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from work where kind = 'TRANSCRIBE' and interview_id = $1") == 1);
        // As if a release had written a value that this one cannot parse.
        execute("update transcription set media = '{\"playback\": 7}' where interview_id = $1");
        letTheProviderBeCalled();

        await().atMost(PATIENCE).until(() -> {
            passTime("TRANSCRIBE");
            return work("TRANSCRIBE").getString("state").equals("PARKED");
        });

        assertThat(work("TRANSCRIBE").getString("last_error")).startsWith("NOT_PUBLISHED: COULD_NOT_BE_PROCESSED: ");
        assertThat(facts.of(interview)).isEmpty();
    }

    private void passTimeUntilHeard(String kind) {
        await().atMost(PATIENCE).until(() -> {
            passTime(kind);
            return !facts.of(interview).isEmpty();
        });
    }
}
