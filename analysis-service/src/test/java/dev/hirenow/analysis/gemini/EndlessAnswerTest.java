package dev.hirenow.analysis.gemini;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.analysis.analysis.LanguageModel;
import dev.hirenow.analysis.settings.GeminiSettings;
import dev.hirenow.analysis.testing.AnalysisTestResources;
import dev.hirenow.common.testing.EndlessAnswer;
import dev.hirenow.common.work.call.ProviderCallOutcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A response without end exhausts neither our memory nor our time. */
@QuarkusTest
@AnalysisTestResources
class EndlessAnswerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Clock clock;

    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void cutsOffAnAnswerOfAGigabyte(int status) {
        try (EndlessAnswer server = EndlessAnswer.flood(status)) {
            assertThat(ask(server, "1m")).isInstanceOf(ProviderCallOutcome.Unanswered.class);
            await().atMost(PATIENCE).until(server::hungUp);
            assertThat(server.sent()).isLessThan(64 << 20);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void cutsOffAnAnswerThatNeverEnds(int status) {
        try (EndlessAnswer server = EndlessAnswer.drip(status)) {
            assertThat(ask(server, "1s")).isInstanceOf(ProviderCallOutcome.Unanswered.class);
            await().atMost(PATIENCE).until(server::hungUp);
        }
    }

    private ProviderCallOutcome ask(EndlessAnswer server, String callTimeout) {
        GeminiSettings settings = new SmallRyeConfigBuilder()
                .withMapping(GeminiSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(Map.of(
                        "hirenow.gemini.url",
                        server.uri().toString(),
                        "hirenow.gemini.call-timeout",
                        callTimeout,
                        "hirenow.gemini.tokens-per-second",
                        "1000000"))
                .build()
                .getConfigMapping(GeminiSettings.class);
        LanguageModel model = new GeminiModel(settings, clock, new GeminiPrices(settings, clock));
        return model.ask("{}".getBytes()).await().atMost(PATIENCE);
    }
}
