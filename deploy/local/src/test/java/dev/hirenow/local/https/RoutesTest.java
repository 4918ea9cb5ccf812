package dev.hirenow.local.https;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.local.parts.Part;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/recruiting, UPLOAD",
        "/recruiting/signed-in, UPLOAD",
        "/interview/, UPLOAD",
        "/assets/base.css, UPLOAD",
        "/api/v1/positions, UPLOAD",
        "/api/v1/interviews/1/invitation, UPLOAD",
        "/api/v1/candidate/events, UPLOAD",
        "/dashboard/interview.html, RESULTS",
        "/api/v1/results/1/answers/q1/video, RESULTS",
        "/operations/system.html, RESULTS",
        "/api/v1/work/upload, RESULTS",
        "/hirenow/authorize, SIGN_IN",
        "/hirenow/endsession, SIGN_IN",
        "/hirenow/demo/1/q1.webm, OBJECT_STORE"
    })
    void leadToWhoeverAnswers(String path, Part part) {
        assertThat(Routes.of("GET", path)).contains(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/q/metrics", "/q/openapi", "/recruitings", "/sandbox/script", "/hirenow", "/other/token"})
    void leadNowhereElse(String path) {
        assertThat(Routes.of("GET", path)).isEmpty();
    }

    @Test
    void letNobodyWriteIntoTheObjectStoreOrAskForATokenOfARole() {
        assertThat(Routes.of("PUT", "/hirenow/demo/1/q1.webm")).isEmpty();
        assertThat(Routes.of("POST", "/hirenow/token")).isEmpty();
    }
}
