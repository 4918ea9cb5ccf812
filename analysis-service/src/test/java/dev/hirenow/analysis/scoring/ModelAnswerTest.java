package dev.hirenow.analysis.scoring;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ModelAnswerTest {

    private static final Nonces NONCES = new Nonces("f", Map.of("n1", "q1", "n2", "q2"));

    @Test
    void matchesByIdWhateverTheOrder() {
        Map<String, Proposals> read = read(item("n2", 2) + "," + item("n1", 1));

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
        assertThat(ModelAnswer.read("```json\n{\"answers\":[" + item("n1", 1) + "]}\n```", NONCES))
                .hasValueSatisfying(read -> assertThat(read.proposals()).containsOnlyKeys("q1"));
    }

    @Test
    void readsNothingOfHalfAnAnswer() {
        assertThat(ModelAnswer.read("{\"answers\":[{\"id\":\"n1\"", NONCES)).isEmpty();
        assertThat(ModelAnswer.read("I am sorry", NONCES)).isEmpty();
        assertThat(ModelAnswer.read("[]", NONCES)).isEmpty();
    }

    @Test
    void takesARatingThatIsNoWholeNumberForNone() {
        assertThat(read("{\"id\":\"n1\",\"criteria\":[{\"id\":\"c\",\"rating\":\"4\"}]}")
                        .get("q1")
                        .of("c")
                        .getFirst()
                        .rating())
                .isNull();
    }

    @Test
    void readsNothingThatCouldNotBeKept() {
        String rationale = "\\u0000" + "x".repeat(1_998) + "\\ud83d\\ude00";

        Proposal read = read("{\"id\":\"n1\",\"criteria\":[{\"id\":\"c\",\"rationale\":\"" + rationale
                        + "\",\"evidence\":[{\"sentence\":1,\"quote\":\"a\\u0000b\"}],\"rating\":4}]}")
                .get("q1")
                .of("c")
                .getFirst();

        assertThat(read.rationale()).isEqualTo("\uFFFD" + "x".repeat(1_998) + "\uFFFD");
        assertThat(read.evidence().getFirst().quote()).isEqualTo("a\uFFFDb");
    }

    private static Map<String, Proposals> read(String items) {
        return ModelAnswer.read("{\"answers\":[" + items + "]}", NONCES)
                .orElseThrow()
                .proposals();
    }

    private static String item(String id, int rating) {
        return """
                {"id":"%s","criteria":[{"id":"c","evidence":[{"sentence":1,"quote":"x"}],"rationale":"r","rating":%d}]}""".formatted(id, rating);
    }
}
