package dev.hirenow.analysis;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.scoring.ScoringThresholds;
import dev.hirenow.analysis.scoring.SpokenLanguageThresholds;
import dev.hirenow.analysis.settings.ScoringSettings;

import static org.assertj.core.api.Assertions.assertThat;

class AnalysisUseCasesTest {

    @Test
    void scoresByTheThresholdsThatTheEnvironmentSets() throws IOException {
        Map<String, String> environment = Map.of(
                "HIRENOW_LOWEST_MEAN_CONFIDENCE", "0.11",
                "HIRENOW_REVIEW_BELOW_COVERAGE", "0.22",
                "HIRENOW_FEWEST_WORDS", "33",
                "HIRENOW_CUT_MARGIN", "44ms",
                "HIRENOW_OTHER_LANGUAGE_FEWEST_WORDS", "55",
                "HIRENOW_OTHER_LANGUAGE_OWN_SHARE", "0.66",
                "HIRENOW_OTHER_LANGUAGE_OTHER_SHARE", "0.77",
                "HIRENOW_OTHER_LANGUAGE_OTHER_SCRIPT", "0.88");

        assertThat(AnalysisUseCases.thresholds(settings(environment)))
                .isEqualTo(
                        new ScoringThresholds(0.11, 0.22, 33, 44, new SpokenLanguageThresholds(55, 0.66, 0.77, 0.88)));
    }

    @Test
    void tellsAnotherLanguageByTheDefaultWhereNothingIsSet() throws IOException {
        assertThat(AnalysisUseCases.thresholds(settings(Map.of())).language())
                .isEqualTo(SpokenLanguageThresholds.DEFAULT);
    }

    private static ScoringSettings settings(Map<String, String> environment) throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(
                        new PropertiesConfigSource(AnalysisUseCasesTest.class.getResource("/application.properties")),
                        new PropertiesConfigSource(environment, "environment", 500))
                .withMapping(ScoringSettings.class)
                .build()
                .getConfigMapping(ScoringSettings.class);
    }
}
