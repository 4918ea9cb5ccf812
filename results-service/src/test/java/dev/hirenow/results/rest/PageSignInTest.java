package dev.hirenow.results.rest;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.testing.TestSignIn;
import dev.hirenow.results.testing.RunningService;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(TestSignIn.Resource.class)
class PageSignInTest extends RunningService {

    private static final String PAGE = "/dashboard/";
    private static final String API = "/api/v1/results";
    private static final String PROBLEM = "application/problem+json";

    @Test
    void sendsWhoeverOpensThePageToTheSignInServer() {
        for (String page : List.of(PAGE, PAGE + "interview.html?id=" + UUID.randomUUID())) {
            given().redirects()
                    .follow(false)
                    .get(page)
                    .then()
                    .statusCode(302)
                    .header("Location", containsString("/authorize?"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "recruiter", "auditor"})
    void showsThePageAndItsDataToThoseWhoMayRead(String role) {
        CookieFilter session = signIn(role);

        given().filter(session)
                .get(PAGE)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("media-src 'self' blob: http://127.0.0.1:8087;"),
                                not(containsString("unsafe"))));
        given().filter(session).get(API).then().statusCode(200).body("items", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "reviewer, dashboard, /api/v1/results/me",
        "auditor, dashboard, /api/v1/results/me",
        "recruiter, recruiting dashboard, /api/v1/results/me",
        "reviewer-operator, dashboard operations, /api/v1/results/me",
        "operator-recruiter, recruiting dashboard operations, /api/v1/work"
    })
    void tellsThePageWhoIsSignedInAndWhichAreasTheyMayOpen(String roles, String areas, String me) {
        List<String> names = List.of(areas.split(" "));

        given().filter(signIn(roles))
                .get(me)
                .then()
                .statusCode(200)
                .body("name", equalTo("somebody-" + roles))
                .body("areas.name", equalTo(names));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "recruiter", "auditor", "reviewer-operator"})
    void theAreasAreThoseWhosePagesOpen(String roles) {
        CookieFilter session = signIn(roles);
        List<String> areas = given().filter(session).get(API + "/me").path("areas.name");

        for (String area : List.of("dashboard", "operations")) {
            given().filter(session)
                    .accept(ContentType.HTML)
                    .get("/" + area + "/")
                    .then()
                    .statusCode(areas.contains(area) ? 200 : 403);
        }
    }

    @Test
    void showsNeitherToAnOperator() {
        CookieFilter session = signIn("operator");

        given().filter(session)
                .accept(ContentType.HTML)
                .get(PAGE)
                .then()
                .statusCode(403)
                .body(containsString("You don't have access to this page"));
        given().filter(session).get(API).then().statusCode(403).contentType(PROBLEM);
    }

    @Test
    void refusesADecisionThatAForeignPageMakesTheBrowserSend() {
        given().filter(signIn("reviewer"))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"decision\":\"ADVANCE\"}")
                .post(API + "/" + UUID.randomUUID() + "/decisions")
                .then()
                .statusCode(403)
                .body("type", equalTo("https://hirenow.dev/problems/forged-request"));
    }

    private static CookieFilter signIn(String role) {
        return TestSignIn.as(role, PAGE, "/dashboard/signed-in");
    }
}
