package dev.hirenow.results.rest;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.testing.TestSignIn;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.testing.RunningService;
import dev.hirenow.results.testing.StubOwningServiceClient;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** Operators see the jobs of all services through this one, which forwards their token. */
@QuarkusTest
@QuarkusTestResource(TestSignIn.Resource.class)
@QuarkusTestResource(StubOwningServiceClient.class)
class OwnersWorkTest extends RunningService {

    private static final String WORK = "/api/v1/work";

    @Test
    void asksTheOwnerWithTheCallersOwnToken() {
        String token = TestTokens.bearer("operator");

        given().header("Authorization", "Bearer " + token)
                .get(WORK + "/upload?state=PARKED&limit=5")
                .then()
                .statusCode(200)
                .body("address", equalTo("/api/v1/work/upload?state=PARKED&limit=5"))
                .body("token", equalTo(token));
    }

    @Test
    void asksTheOwnerWithTheTokenOfASessionAndWithoutItsCookie() {
        given().filter(signIn("operator"))
                .get(WORK + "/upload/dead-letters/1")
                .then()
                .statusCode(200)
                .body("bearer", equalTo(true))
                .body("cookie", equalTo(false));
    }

    @Test
    void forwardsCommandsAndTheirAnswers() {
        operator()
                .contentType(ContentType.JSON)
                .body("{\"priority\":9}")
                .put(WORK + "/upload/abc/priority")
                .then()
                .statusCode(200)
                .body("method", equalTo("PUT"))
                .body("body", equalTo("{'priority':9}"));
        operator().post(WORK + "/upload/abc/retry").then().statusCode(409).body("method", equalTo("POST"));
    }

    @Test
    void saysThatAServiceDoesNotAnswer() {
        operator()
                .get(WORK + "/transcription")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("detail", containsString("transcription service does not answer"));
    }

    @Test
    void saysThatAServiceTrustsAnotherSignIn() {
        operator().get(WORK + "/analysis").then().statusCode(502).body("type", endsWith("/sign-in-not-accepted"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nobody",
                "/upload/..%2f..%2fq%2fmetrics",
                "/upload/a/b/c/d",
                "/upload/a%3Fb",
                "/upload/%2e%2e/%2e%2e/positions"
            })
    void leadsNowhereButToWork(String path) {
        given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + TestTokens.bearer("operator"))
                .get(WORK + path)
                .then()
                .statusCode(404);
    }

    @Test
    void tellsWhichServicesThereAre() {
        operator()
                .get(WORK)
                .then()
                .statusCode(200)
                .body("organisation", equalTo("acme"))
                .body("services", equalTo(List.of("upload", "transcription", "analysis", "results")));
        operator()
                .get(WORK + "/results/schedules")
                .then()
                .statusCode(200)
                .body("name", equalTo(List.of("remove-finished")));
        operator().get(WORK + "/results/providers").then().statusCode(200).body("size()", equalTo(0));
    }

    @Test
    void showsThePagesToOperatorsAlone() {
        given().filter(signIn("operator"))
                .get("/operations/")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML);
        given().filter(signIn("reviewer"))
                .accept(ContentType.HTML)
                .get("/operations/")
                .then()
                .statusCode(403)
                .body(containsString("You don't have access to this page"));
        given().redirects()
                .follow(false)
                .get("/operations/system.html")
                .then()
                .statusCode(302)
                .header("Location", containsString("/authorize?"));
    }

    @Test
    void whoeverSignsInToOneAreaIsSignedInToAll() {
        CookieFilter browser = signIn("operator-reviewer");
        for (int round = 0; round < 2; round++) {
            for (String page : List.of("/operations/", "/dashboard/")) {
                given().redirects()
                        .follow(false)
                        .filter(browser)
                        .get(page)
                        .then()
                        .statusCode(200);
            }
        }
        given().filter(browser).get(WORK + "/upload").then().statusCode(200);
        given().filter(browser).get("/api/v1/results").then().statusCode(200);
    }

    @Test
    void whoeverSignsOutOfOneAreaIsSignedOutOfAll() {
        CookieFilter browser = signIn("operator-reviewer");

        given().filter(browser)
                .redirects()
                .follow(false)
                .get("/operations/sign-out")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/dashboard/sign-out"));
        given().filter(browser)
                .redirects()
                .follow(false)
                .get("/dashboard/sign-out")
                .then()
                .statusCode(302)
                .header("Location", containsString("/end?"));

        given().filter(browser).get("/api/v1/results").then().statusCode(401);
        given().redirects()
                .follow(false)
                .filter(browser)
                .get("/operations/")
                .then()
                .statusCode(302);
    }

    @Test
    void refusesACommandThatAForeignPageMakesTheBrowserSend() {
        given().filter(signIn("operator"))
                .post(WORK + "/upload/abc/cancellation")
                .then()
                .statusCode(403)
                .body("type", endsWith("/forged-request"));
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + TestTokens.bearer("operator"));
    }

    private static CookieFilter signIn(String role) {
        return TestSignIn.as(role, "/operations/", "/dashboard/signed-in");
    }
}
