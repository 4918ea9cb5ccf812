package dev.hirenow.analysis.gemini;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hirenow.analysis.analysis.AnalysisStepResult;
import dev.hirenow.analysis.interview.AnalysisFailureReason;
import dev.hirenow.analysis.scoring.Prompt;
import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.analysis.testing.GeminiBodies;
import dev.hirenow.analysis.testing.RatingModel;
import dev.hirenow.analysis.testing.ScriptedModel;
import dev.hirenow.analysis.testing.SubmissionRun;
import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.Word;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a model answers costs at most two calls, and a faulty answer affects no other one. */
class RepairTest {

    private static final Map<String, List<Word>> TWO = Map.of(
            "q1",
            FactFixtures.words("I led the team. It worked."),
            "q2",
            FactFixtures.words("We chose Kafka at last."));

    /** A response without anything usable. */
    enum Useless {
        NOT_JSON(GeminiBodies.stop("{\"answers\": [{\"id\""), "ANSWER_NOT_USABLE"),
        PROSE(GeminiBodies.stop("I am sorry."), "ANSWER_NOT_USABLE"),
        ANOTHER_SHAPE(GeminiBodies.stop("[1, 2]"), "ANSWER_NOT_USABLE"),
        TRUNCATED(GeminiBodies.parts("MAX_TOKENS", "{\"text\": \"{\\\"answers\\\":[\"}"), "ANSWER_TRUNCATED"),
        TRUNCATED_EMPTY(GeminiBodies.empty("MAX_TOKENS"), "ANSWER_TRUNCATED"),
        RECITATION(GeminiBodies.empty("RECITATION"), "ANSWER_FILTERED"),
        SAFETY(GeminiBodies.empty("SAFETY"), "ANSWER_FILTERED"),
        UNKNOWN_END(GeminiBodies.parts("CONTINUATION", "{\"text\": \"{}\"}"), "ANSWER_NOT_USABLE"),
        EMPTY_STOP(GeminiBodies.empty("STOP"), "ANSWER_NOT_USABLE"),
        NOTHING(GeminiBodies.nothing(), "ANSWER_NOT_USABLE"),
        NO_JSON_AT_ALL("<html>", "ANSWER_NOT_USABLE");

        private final String body;
        private final String reason;

        Useless(String body, String reason) {
            this.body = body;
            this.reason = reason;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRepairedByASecondCall(Useless useless) {
        SubmissionRun run = run(_ -> useless.body);

        assertThat(reasons(run.of(TWO))).containsExactly(null, null);
        assertThat(run.calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void losesNothingThatWasValidWhenTheSecondCallIsUseless(Useless useless) {
        SubmissionRun run = run(body -> GeminiBodies.stop(RatingModel.rateButTheLast(body)), _ -> useless.body);

        assertThat(reasons(run.of(TWO))).containsExactly(null, useless.reason);
        assertThat(run.calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void goesToAPersonAfterTwoUselessAnswers(Useless useless) {
        SubmissionRun run = run(_ -> useless.body, _ -> useless.body);

        assertThat(run.of(TWO)).isEqualTo(new AnalysisStepResult.Failed(AnalysisFailureReason.valueOf(useless.reason)));
        assertThat(run.calls()).isEqualTo(2);
    }

    @Test
    void marksOnlyTheAnswerThatCameTwice() {
        SubmissionRun run = run(RepairTest::lastTwice, RepairTest::lastTwice);

        assertThat(reasons(run.of(TWO))).containsExactly(null, "ANSWERED_TWICE");
    }

    @Test
    void marksOnlyTheAnswerThatIsMissing() {
        SubmissionRun run = run(
                body -> GeminiBodies.stop(RatingModel.rateButTheLast(body)),
                _ -> GeminiBodies.stop("{\"answers\":[]}"));

        assertThat(reasons(run.of(TWO))).containsExactly(null, "OMITTED_BY_MODEL");
    }

    @Test
    void passesOverForeignAnswers() {
        SubmissionRun run = run(body -> GeminiBodies.stop(RatingModel.rate(body)
                .replace("{\"answers\":[", "{\"answers\":[{\"id\":\"q1\",\"criteria\":[]},7,null,")));

        assertThat(reasons(run.of(TWO))).containsExactly(null, null);
        assertThat(run.calls()).isEqualTo(1);
    }

    @Test
    void marksOnlyTheRatingThatIsOutOfRange() {
        SubmissionRun run =
                run(body -> GeminiBodies.stop(RatingModel.rate(body).replaceFirst("\"rating\":4", "\"rating\":11")));

        List<AnswerScore> answers =
                ((AnalysisStepResult.Succeeded) run.of(TWO)).analysis().answers();

        assertThat(answers.get(0).criteria().get(0).reason()).isEqualTo("RATING_OUT_OF_RANGE");
        assertThat(answers.get(0).criteria().get(1).reason()).isNull();
        assertThat(answers.get(1).coverage()).isEqualTo(1);
        assertThat(run.calls()).isEqualTo(1);
    }

    @Test
    void doesNotAskAgainWhatTheProviderRefusesToRead() {
        SubmissionRun run = run(_ -> GeminiBodies.blocked());

        assertThat(run.of(TWO)).isEqualTo(new AnalysisStepResult.Failed(AnalysisFailureReason.PROMPT_BLOCKED));
        assertThat(run.calls()).isEqualTo(1);
    }

    private static String lastTwice(String request) {
        try {
            JsonNode rated = new ObjectMapper().readTree(RatingModel.rate(request));
            ArrayNode answers = (ArrayNode) rated.get("answers");
            return GeminiBodies.stop(
                    rated.toString().replaceFirst("]}$", "," + answers.get(answers.size() - 1) + "]}"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> reasons(AnalysisStepResult next) {
        return ((AnalysisStepResult.Succeeded) next)
                .analysis().answers().stream().map(AnswerScore::reason).toList();
    }

    @SafeVarargs
    private static SubmissionRun run(Function<String, String>... bodies) {
        return new SubmissionRun(new ScriptedModel(RepairTest::request, GeminiResponseParser::read, bodies));
    }

    private static byte[] request(Prompt prompt, boolean roomier) {
        return GeminiRequest.bytes(prompt, "gemini-3.8-flash", "medium", 32_768);
    }
}
