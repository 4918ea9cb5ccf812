package dev.hirenow.sandbox.speech;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PunctuatorTest {

    @Test
    void pausesBecomePunctuation() {
        List<RawWord> spoken = List.of(
                spoken("when", 0.0, 0.3),
                spoken("i", 0.3, 0.4),
                spoken("came", 0.4, 0.8),
                spoken("i'm", 1.1, 1.3),
                spoken("sure", 1.3, 1.6),
                spoken("it", 2.2, 2.3),
                spoken("rained", 2.3, 2.8));

        String written = Punctuator.written(spoken).stream()
                .map(RecognisedWord::punctuated)
                .collect(Collectors.joining(" "));

        assertThat(written).isEqualTo("When I came, I'm sure. It rained.");
    }

    @Test
    void wordsTimesAndConfidenceStay() {
        assertThat(Punctuator.written(List.of(spoken("yes", 1.5, 1.9))))
                .containsExactly(new RecognisedWord("yes", "Yes.", 1.5, 1.9, 0.8));
    }

    @Test
    void nothingSaidIsNothingWritten() {
        assertThat(Punctuator.written(List.of())).isEmpty();
    }

    private static RawWord spoken(String text, double start, double end) {
        return new RawWord(text, start, end, 0.8);
    }
}
