package dev.hirenow.common.signin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SessionNameTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String STATE = "encrypted|in|three~parts";

    private final SessionName name = SessionName.fresh();

    @Test
    void isReadAsItWasWritten() {
        assertThat(SessionName.read(name.behind(STATE, KEY), KEY)).contains(new SessionName.Read(name, STATE));
    }

    @Test
    void isAnotherEachTime() {
        assertThat(SessionName.fresh()).isNotEqualTo(name);
    }

    @Test
    void isNotReadAfterAnythingWasChanged() {
        String cookie = name.behind(STATE, KEY);

        assertThat(SessionName.read(cookie, "another key")).isEmpty();
        assertThat(SessionName.read(cookie.replace("encrypted", "Encrypted"), KEY))
                .isEmpty();
        assertThat(SessionName.read(
                        cookie.replace(name.text(), SessionName.fresh().text()), KEY))
                .isEmpty();
        assertThat(SessionName.read(cookie + "A", KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "|", "~", "made-up", "state|name", "state|~", "~|"})
    void isNotReadFromWhatNeverHadOne(String cookie) {
        assertThat(SessionName.read(cookie, KEY)).isEmpty();
    }
}
