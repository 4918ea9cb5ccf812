package dev.hirenow.upload.rest;

import java.util.Locale;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** A front end at another origin may use the API if the setting lists it. */
@QuarkusTest
class CorsTest extends DoorTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Test
    void letsTheNamedFrontEndAskWithABearerToken() {
        preflight(UploadTestSettings.FRONT_END)
                .statusCode(200)
                .header(ALLOWED, equalTo(UploadTestSettings.FRONT_END))
                .header("Access-Control-Allow-Credentials", not("true"));
    }

    @Test
    void letsNobodyElse() {
        preflight("https://elsewhere.example.org").header(ALLOWED, nullValue());
    }

    @Test
    void allowsTheHeadersThatAreReadAndNoOthers() {
        String allowed = preflight(
                        UploadTestSettings.FRONT_END,
                        "authorization,content-type,accept,x-requested-with,idempotency-key,repr-digest,content-digest,"
                                + "if-match,if-none-match,range,tus-resumable,upload-length,upload-offset,upload-metadata")
                .extract()
                .header("Access-Control-Allow-Headers");

        assertThat(allowed.toLowerCase(Locale.ROOT).split(", *"))
                .containsExactlyInAnyOrder(
                        "authorization",
                        "content-type",
                        "accept",
                        "x-requested-with",
                        "idempotency-key",
                        "repr-digest",
                        "content-digest",
                        "if-match",
                        "if-none-match");
    }

    private static ValidatableResponse preflight(String origin) {
        return preflight(origin, "authorization,content-type");
    }

    private static ValidatableResponse preflight(String origin, String headers) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", headers)
                .options("/api/v1/interviews")
                .then();
    }
}
