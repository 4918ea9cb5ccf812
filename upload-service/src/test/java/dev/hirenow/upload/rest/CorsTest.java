package dev.hirenow.upload.rest;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** A front end at another address may use the API where the setting names it. */
@QuarkusTest
@TestProfile(CorsTest.FrontEndElsewhere.class)
class CorsTest extends DoorTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";

    /** The settings behind HIRENOW_CORS and HIRENOW_CORS_ORIGINS. */
    public static final class FrontEndElsewhere implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", "https://hr.example.org");
        }
    }

    @Test
    void letsTheNamedFrontEndAskWithABearerToken() {
        preflight("https://hr.example.org")
                .statusCode(200)
                .header(ALLOWED, equalTo("https://hr.example.org"))
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
