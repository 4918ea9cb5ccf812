package dev.hirenow.analysis.scoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.facts.Criterion;

import static org.assertj.core.api.Assertions.assertThat;

class ModelAnswerParserTest {

    private static final PromptNonces NONCES = new PromptNonces("f", Map.of("n1", "q1", "n2", "q2"));

    @Test
    void matchesByIdWhateverTheOrder() {
        Map<String, AnswerProposals> read = read(item("n2", 2) + "," + item("n1", 1));

        assertThat(read.get("q1").of("c").getFirst().rating()).isEqualTo(1);
        assertThat(read.get("q2").of("c").getFirst().rating()).isEqualTo(2);
    }

    @Test
    void rejectsAnIdThatComesTwice() {
        assertThat(read(item("n1", 1) + "," + item("n1", 5) + "," + item("n2", 2)))
                .containsOnlyKeys("q2");
    }

    @Test
    void rejectsForeignIds() {
        assertThat(read(item("q1", 1) + "," + item("n2", 2))).containsOnlyKeys("q2");
    }

    @Test
    void readsThroughACodeFence() {
        assertThat(ModelAnswerParser.read("```json\n{\"answers\":[" + item("n1", 1) + "]}\n```", NONCES))
                .hasValueSatisfying(read -> assertThat(read.proposals()).containsOnlyKeys("q1"));
    }

    @Test
    void readsNothingOfHalfAnAnswer() {
        assertThat(ModelAnswerParser.read("{\"answers\":[{\"id\":\"n1\"", NONCES))
                .isEmpty();
        assertThat(ModelAnswerParser.read("I am sorry", NONCES)).isEmpty();
        assertThat(ModelAnswerParser.read("[]", NONCES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "4.0, 4", "'\"4\"', 4", "'\" 4 \"', 4", "'\"4.0\"', 4", "11, 11", "'\"-1\"', -1"})
    void readsARatingThatCanMeanOneNumberOnly(String written, int rating) {
        RatingProposal read = only("\"evidence\":[],\"rating\":" + written);

        assertThat(read.rating()).isEqualTo(rating);
        assertThat(read.readable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.5",
                "\"4.5\"",
                "\"four\"",
                "\"4/10\"",
                "\"3-4\"",
                "\"\"",
                "null",
                "true",
                "[4]",
                "{\"value\":4}",
                "1e20"
            })
    void takesARatingThatIsNoWholeNumberForNone(String written) {
        RatingProposal read = only("\"evidence\":[],\"rating\":" + written);

        assertThat(read.rating()).isNull();
        assertThat(read.readable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"sentence\":2,\"quote\":\"x y\"}]",
                "[{\"sentence\":\"2\",\"quote\":\"x y\"}]",
                "[{\"sentence\":\"[2]\",\"quote\":\"x y\"}]",
                "{\"sentence\":2,\"quote\":\"x y\"}"
            })
    void readsAQuoteHoweverItIsWrapped(String evidence) {
        assertThat(only("\"rating\":4,\"evidence\":" + evidence).evidence())
                .containsExactly(new RatingProposal.Cited(2, "x y"));
    }

    @Test
    void readsAQuoteWithoutASentence() {
        assertThat(only("\"rating\":4,\"evidence\":[\"x y\"]").evidence())
                .containsExactly(new RatingProposal.Cited(0, "x y"));
    }

    @Test
    void doesNotTakeARatingWithoutAnyListOfQuotesForWhole() {
        assertThat(only("\"rating\":4").readable()).isFalse();
        assertThat(only("\"rating\":4,\"evidence\":null").readable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"rating\":2,\"evidence\":[],\"rating\":5",
                "\"rating\":5,\"evidence\":[],\"rating\":2,\"rating\":5",
                "\"rating\":4,\"evidence\":[{\"sentence\":1,\"quote\":\"a b\"}],\"evidence\":[]",
                "\"rating\":4,\"evidence\":[{\"sentence\":1,\"quote\":\"a b\",\"quote\":\"c d\"}]"
            })
    void takesAKeyWithTwoValuesForTwoRatings(String fields) {
        assertThat(read("{\"id\":\"n1\",\"criteria\":[{\"id\":\"c\"," + fields + "}]}")
                        .get("q1")
                        .of("c"))
                .hasSize(2);
    }

    @Test
    void passesOverAKeyThatComesTwiceWithOneValue() {
        assertThat(only("\"rating\":4,\"evidence\":[],\"rating\":4").rating()).isEqualTo(4);
    }

    @Test
    void takesNothingOfAnAnswerThatContradictsItself() {
        assertThat(read("{\"id\":\"n1\",\"criteria\":[" + criterion(2) + "],\"criteria\":[" + criterion(5) + "]},"
                        + item("n2", 2)))
                .containsOnlyKeys("q2");
        assertThat(ModelAnswerParser.read(
                        "{\"answers\":[" + item("n1", 1) + "],\"answers\":[" + item("n1", 5) + "]}", NONCES))
                .isEmpty();
    }

    @Test
    void knowsACriterionByItsName() {
        List<Criterion> rubric =
                List.of(criterionOf("relevance", "Relevance to the question"), criterionOf("time_use", "Use of time"));
        AnswerProposals named = new AnswerProposals(
                        Stream.of("RELEVANCE to the question", "Time use", "relevance_", "Use")
                                .map(id -> new RatingProposal(id, List.of(), "", 4))
                                .toList())
                .named(rubric);

        assertThat(named.of("relevance")).hasSize(2);
        assertThat(named.of("time_use")).hasSize(1);
        assertThat(named.of("Use")).hasSize(1);
    }

    @Test
    void takesNoNameThatTwoCriteriaShare() {
        List<Criterion> rubric = List.of(criterionOf("depth", "Clarity"), criterionOf("clarity", "Depth"));
        AnswerProposals named =
                new AnswerProposals(List.of(new RatingProposal("Depth", List.of(), "", 4))).named(rubric);

        assertThat(named.of("Depth")).hasSize(1);
        assertThat(named.usableFor(rubric)).isFalse();
    }

    @Test
    void readsNothingThatCouldNotBeKept() {
        String rationale = "\\u0000" + "x".repeat(1_998) + "\\ud83d\\ude00";

        RatingProposal read = read("{\"id\":\"n1\",\"criteria\":[{\"id\":\"c\",\"rationale\":\"" + rationale
                        + "\",\"evidence\":[{\"sentence\":1,\"quote\":\"a\\u0000b\"}],\"rating\":4}]}")
                .get("q1")
                .of("c")
                .getFirst();

        assertThat(read.rationale()).isEqualTo("\uFFFD" + "x".repeat(1_998) + "\uFFFD");
        assertThat(read.evidence().getFirst().quote()).isEqualTo("a\uFFFDb");
    }

    private static Map<String, AnswerProposals> read(String items) {
        return ModelAnswerParser.read("{\"answers\":[" + items + "]}", NONCES)
                .orElseThrow()
                .proposals();
    }

    private static RatingProposal only(String fields) {
        return read("{\"id\":\"n1\",\"criteria\":[{\"id\":\"c\"," + fields + "}]}")
                .get("q1")
                .of("c")
                .getFirst();
    }

    private static String criterion(int rating) {
        return "{\"id\":\"c\",\"evidence\":[],\"rationale\":\"r\",\"rating\":" + rating + "}";
    }

    private static Criterion criterionOf(String id, String name) {
        return new Criterion(id, name, "What it means.", 1, Map.of(1, "low", 3, "mid", 5, "high"));
    }

    private static String item(String id, int rating) {
        return """
                {"id":"%s","criteria":[{"id":"c","evidence":[{"sentence":1,"quote":"x"}],"rationale":"r","rating":%d}]}""".formatted(id, rating);
    }
}
