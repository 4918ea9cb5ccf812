package dev.hirenow.common.signin;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTokenDetectorTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "{} | {}",
                "{'typ': 'JWT'} | {'typ': 'Bearer'}",
                "{'typ': 'JWT'} | {'typ': 'Bearer', 'nonce': 'of an older Keycloak'}",
                "{'typ': 'at+jwt'} | {'nonce': 'n'}",
                "{'typ': 'application/at+JWT'} | {}"
            },
            delimiter = '|')
    void takesWhatIsOrMayBeAnAccessToken(String header, String claims) {
        assertThat(is(header, claims)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "{'typ': 'JWT'} | {'typ': 'ID'}",
                "{} | {'typ': 'Refresh'}",
                "{'typ': 'logout+jwt'} | {}",
                "{'typ': 'dpop+jwt'} | {'typ': 'Bearer'}",
                "{'typ': 'JWT'} | {'at_hash': 'x'}",
                "{} | {'nonce': 'x'}",
                "{} | {'c_hash': 'x'}"
            },
            delimiter = '|')
    void refusesWhatWasIssuedForAnotherPurpose(String header, String claims) {
        assertThat(is(header, claims)).isFalse();
    }

    private static boolean is(String header, String claims) {
        return AccessTokenDetector.is(json(header), json(claims));
    }

    private static JsonObject json(String text) {
        return new JsonObject(text.replace('\'', '"'));
    }
}
