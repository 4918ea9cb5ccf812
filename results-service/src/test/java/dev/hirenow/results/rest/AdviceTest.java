package dev.hirenow.results.rest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AdviceTest {

    @ParameterizedTest
    @CsvSource({
        "CORRUPT_RECORDING, RECORD_AGAIN",
        "NO_AUDIO, CHECK_MICROPHONE",
        "NO_SPEECH, WATCH_RECORDING",
        "LANGUAGE_NOT_SUPPORTED, CHANGE_LANGUAGE",
        "PROVIDER_FAILED, RETRY_LATER",
        "OMITTED_BY_MODEL, RATE_YOURSELF",
        "SOMETHING_NEW, RATE_YOURSELF",
    })
    void followsFromTheReason(String reason, Advice advice) {
        assertThat(Advice.about(reason)).isEqualTo(advice);
    }

    @Test
    void isNotGivenAboutAnAnswerThatWasScored() {
        assertThat(Advice.about(null)).isNull();
    }
}
