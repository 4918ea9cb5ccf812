package dev.hirenow.common.signin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SessionIdTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String STATE = "encrypted|in|three~parts";

    private final SessionId name = SessionId.fresh();

    @Test
    void isReadAsItWasWritten() {
        assertThat(SessionId.read(name.behind(STATE, KEY), KEY)).contains(new SessionId.Read(name, STATE));
    }

    @Test
    void isAnotherEachTime() {
        assertThat(SessionId.fresh()).isNotEqualTo(name);
    }

    @Test
    void isNotReadAfterAnythingWasChanged() {
        String cookie = name.behind(STATE, KEY);

        assertThat(SessionId.read(cookie, "another key")).isEmpty();
        assertThat(SessionId.read(cookie.replace("encrypted", "Encrypted"), KEY))
                .isEmpty();
        assertThat(SessionId.read(cookie.replace(name.text(), SessionId.fresh().text()), KEY))
                .isEmpty();
        assertThat(SessionId.read(cookie + "A", KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "|", "~", "made-up", "state|name", "state|~", "~|"})
    void isNotReadFromWhatNeverHadOne(String cookie) {
        assertThat(SessionId.read(cookie, KEY)).isEmpty();
    }
}
