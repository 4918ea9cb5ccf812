package dev.hirenow.upload.rest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** A front end at another address may use the API where the setting names it. */
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

    private static ValidatableResponse preflight(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/api/v1/interviews")
                .then();
    }
}
