package dev.hirenow.results.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NameSearchTermsTest {

    @Test
    void findsNamesWithoutRegardToCaseAccentsAndHyphens() {
        assertThat(NameSearchTerms.of("José María García-López")).containsExactly("jose", "maria", "garcia", "lopez");
    }

    @Test
    void leavesOtherScriptsAsTheyAre() {
        assertThat(NameSearchTerms.of("小林 Άννα")).containsExactly("小林", "αννα");
    }

    @Test
    void hasNoWordsWhereThereIsNoLetter() {
        assertThat(NameSearchTerms.of(" -!- ")).isEmpty();
    }
}
