package dev.hirenow.upload.rest;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.http.Cookies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.testing.TestSignIn;
import dev.hirenow.common.testing.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** How recruiters get access to their pages, and who does not. */
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

    @ParameterizedTest
    @CsvSource({
        "recruiter, recruiting dashboard",
        "recruiter-operator, recruiting dashboard operations",
        "operator-recruiter-auditor, recruiting dashboard operations"
    })
    void tellsThePageWhoIsSignedInAndWhichAreasTheyMayOpen(String roles, String areas) {
        List<String> names = List.of(areas.split(" "));
        List<String> addresses = names.stream()
                .map(name -> "http://127.0.0.1:8081/" + name + "/")
                .toList();

        given().filter(signIn(roles))
                .get("/api/v1/interviews/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("somebody-" + roles))
                .body("organisation", equalTo(TestTokens.ORGANISATION))
                .body("areas.name", equalTo(names))
                .body("areas.address", equalTo(addresses));
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
                .body(containsString("You don't have access to this page"));
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

    @ParameterizedTest
    @ValueSource(strings = {"x", "Bearer made-up", "Basic cmVjcnVpdGVyOng=", "Invitation made-up", ""})
    void noAuthorizationHeaderSwitchesThatProtectionOff(String authorization) {
        given().filter(signIn("recruiter"))
                .header("Authorization", authorization)
                .contentType(ContentType.JSON)
                .body(position(1))
                .post(API)
                .then()
                .statusCode(403)
                .body("type", equalTo("https://hirenow.dev/problems/forged-request"));
    }

    @ParameterizedTest
    @CsvSource({
        "recruiter, x, 401",
        "recruiter, Bearer made-up, 401",
        "recruiter, auditor, 403",
        "reviewer, recruiter, 201"
    })
    void whereASessionComesWithAnAuthorizationHeaderThatAloneCounts(String session, String header, int status) {
        String authorization = header.matches("recruiter|auditor") ? "Bearer " + TestTokens.bearer(header) : header;

        given().filter(signIn(session))
                .header("Authorization", authorization)
                .header("X-Requested-With", "JavaScript")
                .contentType(ContentType.JSON)
                .body(position(1))
                .post(API)
                .then()
                .statusCode(status);
    }

    @Test
    void theLinkOfAnInvitationOpensInTheBrowserOfSomebodyWhoIsSignedIn() {
        invite(1)
                .candidate()
                .filter(signIn("reviewer"))
                .get("/api/v1/candidate/interview")
                .then()
                .statusCode(200);
    }

    @Test
    void leadsBackToThePublicNameWhateverHostIsAskedFor() {
        given().redirects()
                .follow(false)
                .get(PAGE)
                .then()
                .header(
                        "Location",
                        containsString("redirect_uri=http%3A%2F%2Flocalhost%3A" + RestAssured.port
                                + "%2Frecruiting%2Fsigned-in"));
        for (String page :
                List.of(PAGE + "?a=b", "/recruiting/signed-in?code=recruiter&state=x", "/recruiting/sign-out")) {
            given().redirects()
                    .follow(false)
                    .filter(signIn("recruiter"))
                    .header("Host", "attacker.example")
                    .get(page)
                    .then()
                    .statusCode(302)
                    .header("Location", equalTo("http://localhost:" + RestAssured.port + page));
        }
    }

    @Test
    void keepsTokensAndPersonalDataOutOfCaches() {
        CookieFilter session = signIn("recruiter");

        given().filter(session).get(API).then().header("Cache-Control", "no-store");
        given().filter(session)
                .header("X-Requested-With", "JavaScript")
                .contentType(ContentType.JSON)
                .body(Map.of("positionId", createPosition(1), "candidate", Map.of("name", "Ada")))
                .post("/api/v1/interviews")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store");
        invite(1).candidate().get("/api/v1/candidate/interview").then().header("Cache-Control", "no-store");
        given().get("/api/v1/interviews").then().statusCode(401).header("Cache-Control", "no-store");
        given().get("/assets/base.css").then().header("Cache-Control", "no-cache");
    }

    @Test
    void tellsAPageWhoseSessionIsNotValidToSignInAgain() {
        given().cookie("q_session_hirenow", "made-up")
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

    @Test
    void aCopyOfTheCookieOpensNothingOnceItsSessionWasSignedOut() {
        CookieFilter session = signIn("recruiter");
        CookieFilter another = signIn("recruiter");
        Cookies copy = copyOf(session);
        given().cookies(copy).get(API).then().statusCode(200);

        given().redirects()
                .follow(false)
                .filter(session)
                .get("/recruiting/sign-out")
                .then()
                .statusCode(302);

        given().cookies(copy)
                .header("X-Requested-With", "JavaScript")
                .get(API)
                .then()
                .statusCode(401);
        given().filter(another).get(API).then().statusCode(200);
    }

    @Test
    void aSessionUnderAnotherNameIsNone() {
        Cookie cookie = copyOf(signIn("recruiter")).asList().getFirst();
        String changed = cookie.getValue().replaceFirst("[|][^|~]+~", "|AAAAAAAAAAAAAAAAAAAAAA~");
        assertThat(changed).isNotEqualTo(cookie.getValue());

        given().cookie(cookie.getName(), changed)
                .header("X-Requested-With", "JavaScript")
                .get(API)
                .then()
                .statusCode(401);
    }

    private static Cookies copyOf(CookieFilter session) {
        AtomicReference<Cookies> sent = new AtomicReference<>();
        given().filter(session)
                .filter((request, response, context) -> {
                    sent.set(request.getCookies());
                    return context.next(request, response);
                })
                .get(API)
                .then()
                .statusCode(200);
        return sent.get();
    }

    private static CookieFilter signIn(String role) {
        return TestSignIn.as(role, PAGE, "/recruiting/signed-in");
    }
}
