package dev.hirenow.transcription.deepgram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.testing.EndlessAnswer;
import dev.hirenow.common.work.call.ProviderCallOutcome;
import dev.hirenow.transcription.settings.DeepgramSettings;
import dev.hirenow.transcription.testing.TranscriptionTestBase;
import dev.hirenow.transcription.transcript.SpeechToText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An endless response uses up neither memory nor time. */
@QuarkusTest
class EndlessAnswerTest extends TranscriptionTestBase {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Vertx vertx;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void cutsOffAnAnswerOfAGigabyte(int status) throws IOException {
        try (EndlessAnswer server = EndlessAnswer.flood(status)) {
            assertThat(listen(server, "1m")).isInstanceOf(ProviderCallOutcome.Unanswered.class);
            await().atMost(PATIENCE).until(server::hungUp);
            assertThat(server.sent()).isLessThan(64 << 20);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void cutsOffAnAnswerThatNeverEnds(int status) throws IOException {
        try (EndlessAnswer server = EndlessAnswer.drip(status)) {
            assertThat(listen(server, "1s"))
                    .isEqualTo(new ProviderCallOutcome.Unanswered(
                            true, new ProviderCallOutcome.ErrorDetails(0, "TIMED_OUT", null)));
            await().atMost(PATIENCE).until(server::hungUp);
        }
    }

    private ProviderCallOutcome listen(EndlessAnswer server, String callTimeout) throws IOException {
        DeepgramSettings settings = new SmallRyeConfigBuilder()
                .withMapping(DeepgramSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(Map.of(
                        "hirenow.deepgram.url", server.uri().toString(), "hirenow.deepgram.call-timeout", callTimeout))
                .build()
                .getConfigMapping(DeepgramSettings.class);
        Path audio = Files.write(folder.resolve("audio"), new byte[100]);
        return new DeepgramSpeechToText(
                        settings, new ObjectMapper(), vertx, new DeepgramPrices(settings, Clock.systemUTC()))
                .listen(new SpeechToText.Audio(audio, "audio/ogg", "en", 1_000))
                .await()
                .atMost(PATIENCE);
    }
}
