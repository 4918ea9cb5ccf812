package dev.hirenow.results.report;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.Word;

import static org.assertj.core.api.Assertions.assertThat;

class CaptionsTest {

    @Test
    void beginACueWithEachSentenceAndAfterEachPause() {
        String captions = Captions.of(List.of(
                word("I", 0, 200), word("measured.", 250, 900), word("Then", 950, 1_200), word("well", 2_000, 2_300)));

        assertThat(captions).isEqualTo("""
                WEBVTT

                00:00:00.000 --> 00:00:00.900
                I measured.

                00:00:00.950 --> 00:00:01.200
                Then

                00:00:02.000 --> 00:00:02.300
                well
                """);
    }

    @Test
    void keepWordsFromBeingReadAsMarkup() {
        assertThat(Captions.of(List.of(word("<b>", 3_600_000, 3_600_100), word("a-->b&c", 3_600_100, 3_600_200))))
                .contains("01:00:00.000 --> 01:00:00.200\n&lt;b&gt; a--&gt;b&amp;c\n");
    }

    @Test
    void areShortEnoughToRead() {
        List<Word> words = IntStream.range(0, 60)
                .mapToObj(n -> word("interviewing", n * 300L, n * 300L + 250))
                .toList();

        assertThat(Captions.of(words).lines().filter(line -> line.startsWith("interviewing")))
                .hasSizeGreaterThan(8)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(84));
    }

    @Test
    void haveNoCuesWhereNobodySpoke() {
        assertThat(Captions.of(List.of())).isEqualTo("WEBVTT\n\n");
    }

    private static Word word(String text, long start, long end) {
        return new Word(text, start, end, 0.9);
    }
}
