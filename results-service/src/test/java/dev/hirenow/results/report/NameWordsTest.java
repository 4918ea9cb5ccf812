package dev.hirenow.results.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NameWordsTest {

    @Test
    void findsNamesWithoutRegardToCaseAccentsAndHyphens() {
        assertThat(NameWords.of("José María García-López")).containsExactly("jose", "maria", "garcia", "lopez");
    }

    @Test
    void leavesOtherScriptsAsTheyAre() {
        assertThat(NameWords.of("小林 Άννα")).containsExactly("小林", "αννα");
    }

    @Test
    void hasNoWordsWhereThereIsNoLetter() {
        assertThat(NameWords.of(" -!- ")).isEmpty();
    }
}
