package dev.hirenow.local.seed;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.local.process.LauncherFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SeedOptionsTest {

    @Test
    void areTenThousandForTheLocalUsersUnlessSaidOtherwise() {
        assertThat(SeedOptions.of(List.of())).isEqualTo(new SeedOptions(10_000, "demo"));
        assertThat(SeedOptions.of(List.of("--organisation", "acme", "--interviews", "1000000")))
                .isEqualTo(new SeedOptions(1_000_000, "acme"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--interviews",
                "--interviews 0",
                "--interviews 1000001",
                "--interviews many",
                "--organisation Acme Inc",
                "--fast yes"
            })
    void areRefusedIfTheyAreWrong(String words) {
        assertThatThrownBy(() -> SeedOptions.of(List.of(words.split(" ", 2)))).isInstanceOf(LauncherFailure.class);
    }
}
