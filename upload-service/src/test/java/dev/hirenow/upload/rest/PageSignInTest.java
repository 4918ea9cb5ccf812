package dev.hirenow.upload.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.TestSignIn;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** How recruiters come to their pages, and who does not. */
@QuarkusTest
@QuarkusTestResource(TestSignIn.Resource.class)
class PageSignInTest extends DoorTest {

    private static final String PAGE = "/recruiting/";
    private static final String API = "/api/v1/positions";

    @Test
    void sendsWhoeverOpensThePageToTheSignInServer() {
        given().redirects()
                .follow(false)
                .get(PAGE)
                .then()
                .statusCode(302)
                .header("Location", allOf(containsString("/authorize?"), containsString("code_challenge_method=S256")));
    }

    @Test
    void showsThePageAndItsDataToARecruiter() {
        CookieFilter session = signIn("recruiter");

        given().filter(session)
                .get(PAGE)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("default-src 'self'"), not(containsString("unsafe"))))
                .header("X-Content-Type-Options", "nosniff")
                .header("Permissions-Policy", containsString("camera=()"));
        given().filter(session).get(API).then().statusCode(200).body("items", notNullValue());
    }

    @Test
    void showsNeitherToAReviewer() {
        CookieFilter session = signIn("reviewer");

        given().filter(session)
                .accept(ContentType.HTML)
                .get(PAGE)
                .then()
                .statusCode(403)
                .contentType(ContentType.HTML)
                .body(containsString("You may not open this page"));
        given().filter(session).get(API).then().statusCode(403).contentType(PROBLEM);
    }

    @Test
    void refusesWhatAForeignPageMakesTheBrowserSend() {
        CookieFilter session = signIn("recruiter");

        given().filter(session)
                .contentType(ContentType.JSON)
                .body(position(1))
                .post(API)
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("type", equalTo("https://hirenow.dev/problems/forged-request"));
        given().filter(session)
                .header("X-Requested-With", "JavaScript")
                .contentType(ContentType.JSON)
                .body(position(1))
                .post(API)
                .then()
                .statusCode(201);
    }

    @Test
    void tellsAPageWhoseSessionIsNotValidToSignInAgain() {
        given().cookie("q_session_recruiting", "made-up")
                .header("X-Requested-With", "JavaScript")
                .get(API)
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
    }

    @Test
    void signsOutHereAndAtTheSignInServer() {
        CookieFilter session = signIn("recruiter");

        given().redirects()
                .follow(false)
                .filter(session)
                .get("/recruiting/sign-out")
                .then()
                .statusCode(302)
                .header(
                        "Location",
                        allOf(containsString("/end?"), containsString("signed-out.html%3Farea%3Drecruiting")));
        given().filter(session).get(API).then().statusCode(401);
    }

    private static CookieFilter signIn(String role) {
        return TestSignIn.as(role, PAGE, "/recruiting/signed-in");
    }
}
