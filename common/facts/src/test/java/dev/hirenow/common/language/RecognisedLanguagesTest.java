package dev.hirenow.common.language;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecognisedLanguagesTest {

    private static final RecognisedLanguages NOVA_3 = RecognisedLanguages.of("nova-3", List.of());

    @ParameterizedTest
    @CsvSource({
        "en, en", "en-GB, en-GB", "EN-gb, en-GB", "en-ZA, en", "de-AT, de", "de-CH, de-CH", "nb, no", "nb-NO, no",
        "nn, no", "zh-Hant-TW, zh-Hant", "zh-SG, zh", "yue, zh-HK", "es-MX, es-419", "es-ES, es", "fil-PH, tl",
                "multi, multi",
        "sr-Latn-RS, sr", "pt_BR, pt-BR",
    })
    void areCalledAsTheProviderCallsThem(String language, String tag) {
        assertThat(NOVA_3.tag(language)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "english", "tlh", "cy", "eo", "", "-", "so-me", "e"})
    void areRefusedWhenTheModelDoesNotTakeThem(String language) {
        assertThat(NOVA_3.tag(language)).isEmpty();
    }

    @Test
    void growByASetting() {
        RecognisedLanguages more = RecognisedLanguages.of("nova-3", List.of("cy", "cy-GB"));

        assertThat(more.tag("cy")).contains("cy");
        assertThat(more.tag("cy-GB")).contains("cy-GB");
        assertThat(more.offered()).contains("cy", "en");
    }

    @Test
    void areThoseOfTheModel() {
        assertThat(RecognisedLanguages.of("nova-3-general", List.of()).offered())
                .isEqualTo(NOVA_3.offered());
        assertThat(RecognisedLanguages.of("nova-3-medical", List.of()).tag("de"))
                .isEmpty();
        assertThat(RecognisedLanguages.of("nova-2", List.of()).tag("gu")).isEmpty();
        assertThat(NOVA_3.tag("gu")).contains("gu");
    }

    @Test
    void ofAModelThatIsNotListedAreNotKnown() {
        assertThat(RecognisedLanguages.of("our-own-model", List.of()).known()).isFalse();
        assertThat(NOVA_3.known()).isTrue();
    }

    @Test
    void areTagsThatJavaUnderstands() {
        assertThat(NOVA_3.offered())
                .hasSizeGreaterThan(60)
                .doesNotHaveDuplicates()
                .allSatisfy(tag -> assertThat(
                                new Locale.Builder().setLanguageTag(tag).build().toLanguageTag())
                        .isEqualTo(tag));
    }
}
