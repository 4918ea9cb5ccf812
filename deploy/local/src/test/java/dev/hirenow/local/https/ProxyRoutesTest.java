package dev.hirenow.local.https;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.local.parts.StackPart;

import static org.assertj.core.api.Assertions.assertThat;

class ProxyRoutesTest {

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
    void leadToWhoeverAnswers(String path, StackPart part) {
        assertThat(ProxyRoutes.of("GET", path, null)).contains(part);
    }

    @Test
    void leadToARecordingWhoeverHasASignedLink() {
        assertThat(ProxyRoutes.of("GET", RECORDING, SIGNED)).contains(StackPart.OBJECT_STORE);
        assertThat(ProxyRoutes.of("GET", RECORDING, null)).isEmpty();
        assertThat(ProxyRoutes.of("GET", "/hirenow/", SIGNED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/q/metrics", "/q/openapi", "/recruitings", "/sandbox/script", "/hirenow", "/other/token"})
    void leadNowhereElse(String path) {
        assertThat(ProxyRoutes.of("GET", path, SIGNED)).isEmpty();
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
        assertThat(ProxyRoutes.of("GET", path, SIGNED)).isEmpty();
    }

    @Test
    void letNobodyWriteIntoTheObjectStoreOrAskForATokenOfARole() {
        assertThat(ProxyRoutes.of("PUT", RECORDING, SIGNED)).isEmpty();
        assertThat(ProxyRoutes.of("POST", "/hirenow/token", SIGNED)).isEmpty();
    }
}
