package dev.hirenow.upload.interview;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.upload.position.Flaw;

import static org.assertj.core.api.Assertions.assertThat;

class CandidateContactRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "\u200B",
                "\u200B\u200D\uFEFF",
                "\u2060 \u00AD",
                "\u3164",
                "\u2800\u2800",
                "\u202E",
                "\t\n",
                "\u0301",
                "\uE000",
                "\uDB40\uDC41"
            })
    void refusesANameThatNobodySees(String name) {
        assertThat(CandidateContactRules.flaw(name, "ada@example.org"))
                .map(Flaw::field)
                .contains("candidate.name");
    }

    @ParameterizedTest
    @CsvSource({
        "'\u200BAda\u00A0 Lovelace\uFEFF', Ada Lovelace",
        "'Ada\tLovelace ', Ada Lovelace",
        "'Zoe\u0308', 'Zo\u00EB'",
        "'E\u200Dve', Eve",
        "'\u0645\u06CC\u200C\u0631\u0648\u0645', '\u0645\u06CC\u200C\u0631\u0648\u0645'",
        "'\u202EAda', Ada",
        "'Ada <b>Lovelace</b>', 'Ada <b>Lovelace</b>'"
    })
    void keepsANameAsPeopleSeeIt(String written, String kept) {
        assertThat(CandidateContactRules.flaw(written, null)).isEmpty();
        assertThat(CandidateContactRules.candidate(written, null).name()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "Ada.O'Hara+jobs@mail.example.co.uk",
                "j\u00F6rg@m\u00FCller.example",
                "ada@localhost",
                "\u7528\u6237@\u4F8B\u5B50.example"
            })
    void takesAnAddress(String address) {
        assertThat(CandidateContactRules.flaw("Ada", address)).isEmpty();
        assertThat(EmailAddressRules.meant(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<ada@example.org>, ada@example.org",
        "mailto:bob@example.org, bob@example.org",
        "MAILTO:bob@example.org?subject=Hi, bob@example.org",
        "<mailto:bob@example.org>, bob@example.org",
        "'eve\u200B@example.org', eve@example.org",
        "'eve@\u2060example.org\uFEFF', eve@example.org",
        "mia@example.org., mia@example.org",
        "'mia@example.org;', mia@example.org",
        "'\u00A0mia@example.org ', mia@example.org",
        "Ada Lovelace <ada@example.org>, ada@example.org",
        "\"'ada@example.org'\", ada@example.org",
        "(ada@example.org), ada@example.org"
    })
    void refusesMoreThanAnAddressAndSaysWhatWasMeant(String written, String meant) {
        assertThat(CandidateContactRules.flaw("Ada", written))
                .map(Flaw::reason)
                .contains("Enter only the address: " + meant);
        assertThat(EmailAddressRules.meant(written)).isEqualTo(Optional.of(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@@example.org",
                "ada@example..org",
                ".ada@example.org",
                "ada lovelace@example.org",
                "ada@-example.org",
                "ada@example.org,bob@example.org",
                "ada@example.org bob@example.org"
            })
    void refusesWhatIsNoAddressAtAll(String written) {
        assertThat(CandidateContactRules.flaw("Ada", written))
                .map(Flaw::reason)
                .contains("Enter a valid e-mail address.");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(CandidateContactRules.flaw("a".repeat(201), null)).isPresent();
        assertThat(CandidateContactRules.flaw("a".repeat(200), null)).isEmpty();
        assertThat(CandidateContactRules.flaw("Ada", "a".repeat(65) + "@example.org"))
                .isPresent();
        assertThat(CandidateContactRules.flaw("Ada", "ada@" + "a.".repeat(130) + "org"))
                .isPresent();
    }
}
