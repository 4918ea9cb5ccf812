package dev.hirenow.local.https;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.local.parts.Part;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesTest {

    private static final String RECORDING = "/hirenow/demo/1/q1.webm";
    private static final String SIGNED = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=1f";

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
        "/hirenow/endsession, SIGN_IN"
    })
    void leadToWhoeverAnswers(String path, Part part) {
        assertThat(Routes.of("GET", path, null)).contains(part);
    }

    @Test
    void leadToARecordingWhoeverHasASignedLink() {
        assertThat(Routes.of("GET", RECORDING, SIGNED)).contains(Part.OBJECT_STORE);
        assertThat(Routes.of("GET", RECORDING, null)).isEmpty();
        assertThat(Routes.of("GET", "/hirenow/", SIGNED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/q/metrics", "/q/openapi", "/recruitings", "/sandbox/script", "/hirenow", "/other/token"})
    void leadNowhereElse(String path) {
        assertThat(Routes.of("GET", path, SIGNED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/interview/../q/metrics",
                "/interview/%2e%2e/q/metrics",
                "/interview/%252E%252e/q/metrics",
                "/interview/..%2Fq/metrics",
                "/interview/..%5cq/metrics",
                "/interview/..;/q/metrics",
                "/hirenow/../hirenow/demo",
                "/hirenow/demo/..",
                "/hirenow//demo"
            })
    void leadNowhereThatCouldBeReadAsAnotherPath(String path) {
        assertThat(Routes.of("GET", path, SIGNED)).isEmpty();
    }

    @Test
    void letNobodyWriteIntoTheObjectStoreOrAskForATokenOfARole() {
        assertThat(Routes.of("PUT", RECORDING, SIGNED)).isEmpty();
        assertThat(Routes.of("POST", "/hirenow/token", SIGNED)).isEmpty();
    }
}
