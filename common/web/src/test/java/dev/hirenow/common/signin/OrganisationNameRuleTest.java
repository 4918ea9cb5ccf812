package dev.hirenow.common.signin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationNameRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"acme", "Ärzte & Söhne", "acme.example", "a-b_c", "019ab000-0000-7000-8000-000000000001"})
    void takesNames(String name) {
        assertThat(OrganisationNameRule.usable(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme/other",
                "/acme",
                "..",
                "../other",
                ".",
                "acme\\other",
                "acme\n",
                "ac\u0000me",
                " acme",
                "ac\u202eme",
                "ac\u2028me"
            })
    void refusesWhatCouldLeadElsewhere(String name) {
        assertThat(OrganisationNameRule.usable(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 5_000})
    void refusesEndlessNames(int length) {
        assertThat(OrganisationNameRule.usable("a".repeat(length))).isFalse();
    }
}
