package dev.hirenow.common.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StorableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Zoë said: „ja“\n\tno", "a😀b"})
    void leavesWhatCanBeKept(String text) {
        assertThat(StorableText.is(text)).isTrue();
        assertThat(StorableText.of(text)).isSameAs(text);
    }

    @Test
    void replacesNulAndHalvesOfPairs() {
        assertThat(StorableText.of("a\0b")).isEqualTo("a�b");
        assertThat(StorableText.of("cut 😀".substring(0, 5))).isEqualTo("cut �");
        assertThat(StorableText.of("😀".substring(1) + "😀")).isEqualTo("�😀");
    }
}
