package dev.hirenow.e2e.docs;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.e2e.support.Http;

import static org.assertj.core.api.Assertions.assertThat;

/** The dashboard has texts for every reason that the services give, and for what to do about it. */
class ReasonsTest {

    private static final String TEXTS = "results-service/src/main/resources/META-INF/resources/dashboard/texts/";
    private static final Pattern CONSTANT = Pattern.compile("(?m)^    ([A-Z][A-Z_]+)(?:\\(|,|;|$)");
    private static final Pattern CODE = Pattern.compile("static final String \\w+ = \"([A-Z_]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void haveWordsInEveryLanguage(String language) throws IOException {
        JsonNode texts = Http.JSON.readTree(Sources.read(TEXTS + language + ".json"));
        List<String> failures = found(
                CONSTANT, "analysis-service/src/main/java/dev/hirenow/analysis/interview/AnalysisFailureReason.java");
        List<String> transcripts = found(
                CONSTANT,
                "transcription-service/src/main/java/dev/hirenow/transcription/transcript/TranscriptionFailureReason.java");
        List<String> obstacles =
                found(CODE, "analysis-service/src/main/java/dev/hirenow/analysis/scoring/AssessabilityCheck.java");
        List<String> advice = found(CONSTANT, "results-service/src/main/java/dev/hirenow/results/rest/Advice.java");

        assertThat(transcripts).contains("CORRUPT_RECORDING", "LANGUAGE_NOT_SUPPORTED", "PROVIDER_FAILED");
        assertThat(obstacles).contains("NO_AUDIO", "NO_SPEECH");
        Stream.of(failures, transcripts, obstacles).flatMap(List::stream).forEach(code -> assertThat(
                        texts.path("reason." + code).asText())
                .as(code)
                .isNotBlank());
        assertThat(failures).isNotEmpty().allSatisfy(code -> assertThat(
                        texts.path("remedy." + code).asText())
                .as(code)
                .isNotBlank());
        assertThat(advice).isNotEmpty().allSatisfy(code -> assertThat(
                        texts.path("advice." + code).asText())
                .as(code)
                .isNotBlank());
    }

    private static List<String> found(Pattern pattern, String file) {
        return pattern.matcher(Sources.read(file))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }
}
