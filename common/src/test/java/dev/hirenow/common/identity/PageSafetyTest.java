package dev.hirenow.common.identity;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageSafetyTest {

    @Test
    void refusesPagesWhoseSessionsAnybodyCouldMake() {
        assertThat(PageSafety.danger(Optional.empty()))
                .hasValueSatisfying(reason -> assertThat(reason).contains("HIRENOW_SESSION_SECRET"));
        assertThat(PageSafety.danger(Optional.of("short"))).isPresent();
    }

    @Test
    void takesASecretOfTheRightLength() {
        assertThat(PageSafety.danger(Optional.of("0123456789abcdef0123456789abcdef")))
                .isEmpty();
    }
}
