package dev.hirenow.analysis.scoring;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerJsonExtractorTest {

    private static final String ANSWER = """
            {"answers": [{"id": "n1", "criteria": [
              {"id": "c", "evidence": [{"sentence": 1, "quote": "we [had] {it}"}], "rationale": "r", "rating": 4}]}]}""";
    private static final String OTHER = ANSWER.replace("4", "2");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "\uFEFF%s",
                "Here is the JSON requested:\n%s",
                "```json\n%s\n```",
                "```\n%s```\nLet me know if you need anything else.",
                "As asked in [1], {briefly}: %s Note: [2] is {unsure} of \"it\".",
                "[%s]",
                "[[%s]]",
                "[\n%s,\n]",
                "{\"result\": %s, \"note\": \"done\"}",
                "[{\"type\": \"json\", \"value\": %s}]",
                "%1$s\n\nOnce more:\n%1$s",
                "The shape is {\"answers\": [...]}.\n%s",
                "{ %s",
                "I had {\"answers\": [{\"id\": \"n1\", \"criteria\": [ no, so:\n%s"
            })
    void findsTheOneValueWhateverStandsAroundIt(String around) {
        assertThat(AnswerJsonExtractor.in(around.formatted(ANSWER)))
                .contains(AnswerJsonExtractor.in(ANSWER).orElseThrow());
    }

    @Test
    void takesALineBreakWithinAString() {
        Optional<JsonNode> broken = AnswerJsonExtractor.in(ANSWER.replace("\"r\"", "\"line one\nline two\tend\""));

        assertThat(broken.orElseThrow().findValue("rationale").textValue()).isEqualTo("line one\nline two\tend");
    }

    @Test
    void takesTheRatingsAndNotTheQuestionThatIsRepeated() {
        String question = "{\"answers\": [{\"id\": \"n1\", \"criteria\": [{\"id\": \"c\", \"name\": \"C\"}]}]}";

        assertThat(AnswerJsonExtractor.in(question + "\n" + ANSWER))
                .contains(AnswerJsonExtractor.in(ANSWER).orElseThrow());
    }

    @Test
    void takesNoneOfTwoThatDiffer() {
        assertThat(AnswerJsonExtractor.in(ANSWER + "\nOr rather:\n" + OTHER)).isEmpty();
        assertThat(AnswerJsonExtractor.in("{\"draft\": " + ANSWER + ", \"final\": " + OTHER + "}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I am sorry.",
                "[1, 2]",
                "{\"answers\": 4}",
                "{\"answers\": [{\"id\": \"n1\"",
                "[{\"draft\": {\"answers\": []}, \"final\": {\"answers\": [",
                "{\"draft\": {\"answers\": []} and so on}",
                "\"{\\\"answers\\\": []}\""
            })
    void findsNothingInWhatIsBrokenOrSomethingElse(String text) {
        assertThat(AnswerJsonExtractor.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "{\"a\":", "[{", "{\"answers\":["})
    void comesToAnEndWithWhateverIsWritten(String piece) {
        assertThat(AnswerJsonExtractor.in(piece.repeat(100_000))).isEmpty();
    }

    @Test
    void saysWhereAKeyHasTwoValues() {
        JsonNode twice = AnswerJsonExtractor.in(ANSWER.replace("\"rating\": 4", "\"rating\": 4, \"rating\": 5"))
                .orElseThrow();

        assertThat(AnswerJsonExtractor.contradicts(twice)).isTrue();
        assertThat(AnswerJsonExtractor.contradicts(
                        AnswerJsonExtractor.in(ANSWER).orElseThrow()))
                .isFalse();
    }
}
