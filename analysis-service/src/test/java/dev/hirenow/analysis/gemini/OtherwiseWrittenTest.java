package dev.hirenow.analysis.gemini;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
import dev.hirenow.common.facts.CriterionStatus;
import dev.hirenow.common.facts.Word;

import static org.assertj.core.api.Assertions.assertThat;

/** Unambiguous answers are accepted in whatever form; for the others the model is asked once more. */
class OtherwiseWrittenTest {

    private static final Map<String, List<Word>> TWO = Map.of(
            "q1",
            FactFixtures.words("I led the team. It worked."),
            "q2",
            FactFixtures.words("We chose Kafka at last."));

    /** An answer in another form that is still readable. */
    enum Readable {
        RATING_AS_TEXT("\"rating\":4", "\"rating\":\"4\""),
        CRITERION_BY_NAME("\"id\":\"relevance\"", "\"id\":\"Name of Relevance\""),
        SENTENCE_IN_THE_QUOTE("\"quote\":\"", "\"quote\":\"[1] "),
        SENTENCE_AS_TEXT("\"sentence\":1", "\"sentence\":\"[1]\""),
        LINE_BREAK("It says so.", "It says\nso."),
        PREAMBLE("^", "Here is the JSON requested:\n```json\n"),
        CLOSING_REMARK("$", "\nLet me know if you need anything else."),
        IN_A_LIST("^(.*)$", "[$1]");

        private final String written;
        private final String otherwise;

        Readable(String written, String otherwise) {
            this.written = written;
            this.otherwise = otherwise;
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesAnAnswerThatIsOnlyWrittenOtherwise(Readable readable) {
        SubmissionRun run =
                run(body -> GeminiBodies.stop(RatingModel.rate(body).replaceAll(readable.written, readable.otherwise)));

        assertThat(answers(run.of(TWO)))
                .allSatisfy(answer -> assertThat(answer.coverage()).isEqualTo(1));
        assertThat(run.calls()).isEqualTo(1);
    }

    /** One criterion of each answer is ambiguous or meaningless. */
    enum Unreadable {
        RATING_IN_WORDS("\"rating\":4", "\"rating\":\"rather good\""),
        HALF_A_RATING("\"rating\":4", "\"rating\":4.5"),
        NO_RATING(",\"rating\":4", ""),
        UNKNOWN_CRITERION("\"id\":\"relevance\"", "\"id\":\"first\""),
        NO_EVIDENCE_AT_ALL("\"evidence\":", "\"proof\":");

        private final String written;
        private final String otherwise;

        Unreadable(String written, String otherwise) {
            this.written = written;
            this.otherwise = otherwise;
        }

        private String once(String rated) {
            return rated.replaceFirst(written, otherwise);
        }

        private String everywhere(String rated) {
            return rated.replaceAll(written, otherwise).replaceAll("\"id\":\"structure\"", "\"id\":\"second\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainAboutTheAnswerWithACriterionThatCannotBeRead(Unreadable unreadable) {
        SubmissionRun run = run(body -> GeminiBodies.stop(unreadable.once(RatingModel.rate(body))));

        assertThat(answers(run.of(TWO)))
                .allSatisfy(answer -> assertThat(answer.coverage()).isEqualTo(1));
        assertThat(run.calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatCouldBeReadWhenTheSecondAnswerIsNoBetter(Unreadable unreadable) {
        SubmissionRun run = run(
                body -> GeminiBodies.stop(unreadable.once(RatingModel.rate(body))),
                body -> GeminiBodies.stop(
                        unreadable.once(RatingModel.rate(body)).replace("\"rating\":4", "\"rating\":1")));

        List<AnswerScore> answers = answers(run.of(TWO));

        assertThat(answers.get(0).criteria().get(0).status()).isEqualTo(CriterionStatus.UNRATED);
        assertThat(answers.get(0).criteria().get(1).rating()).isEqualTo(4);
        assertThat(answers.get(1).coverage()).isEqualTo(1);
        assertThat(run.calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainAboutAnswersOfWhichNothingCanBeRead(Unreadable unreadable) {
        SubmissionRun run = run(
                body -> GeminiBodies.stop(unreadable.everywhere(RatingModel.rate(body))),
                body -> GeminiBodies.stop(unreadable.everywhere(RatingModel.rate(body))));

        assertThat(run.of(TWO)).isEqualTo(new AnalysisStepResult.Failed(AnalysisFailureReason.ANSWER_NOT_USABLE));
        assertThat(run.calls()).isEqualTo(2);
    }

    @Test
    void ratesNothingByAKeyThatComesTwiceWithTwoValues() {
        SubmissionRun run = run(body ->
                GeminiBodies.stop(RatingModel.rate(body).replaceFirst("\"rating\":4", "\"rating\":2,\"rating\":5")));

        List<AnswerScore> answers = answers(run.of(TWO));

        assertThat(answers.get(0).criteria().get(0).reason()).isEqualTo("RATED_TWICE");
        assertThat(answers.get(0).criteria().get(0).score()).isNull();
        assertThat(answers.get(0).criteria().get(1).reason()).isNull();
        assertThat(answers.get(1).coverage()).isEqualTo(1);
        assertThat(run.calls()).isEqualTo(1);
    }

    private static List<AnswerScore> answers(AnalysisStepResult next) {
        return ((AnalysisStepResult.Succeeded) next).analysis().answers();
    }

    @SafeVarargs
    private static SubmissionRun run(Function<String, String>... bodies) {
        return new SubmissionRun(new ScriptedModel(OtherwiseWrittenTest::request, GeminiResponseParser::read, bodies));
    }

    private static byte[] request(Prompt prompt, boolean roomier) {
        return GeminiRequest.bytes(prompt, "gemini-3.8-flash", "medium", 32_768);
    }
}
