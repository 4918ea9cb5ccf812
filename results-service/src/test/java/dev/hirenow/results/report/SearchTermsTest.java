package dev.hirenow.results.report;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTermsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kafka streams|kafka,streams",
                "\"small  release\" kafka|small release,kafka",
                "„kleine Schritte“ Kafka|kleine Schritte,Kafka",
                "\"open to the end|open to the end",
                "e-mail don't|e,mail,don,t",
                "twice twice|twice",
                "naïve Ärger|naïve,Ärger",
                "& ! :* <-> ('|``",
            })
    void areWordsAndPhrases(String search, String terms) {
        assertThat(String.join(",", SearchTerms.of(search))).isEqualTo(terms);
    }
}
