package dev.hirenow.results.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.testing.TestSignIn;
import dev.hirenow.results.testing.RunningService;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;

/** No spelling of a path leads to a page without the sign-in that it requires. */
@QuarkusTest
@QuarkusTestResource(TestSignIn.Resource.class)
class AmbiguousPathsTest extends RunningService {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard%2Findex.html",
                "/dashboard%5Cindex.html",
                "/dashboard;a/index.html",
                "/dashboard%3Ba/index.html",
                "/dashboard/;/index.html",
                "/assets/..%2Fdashboard/index.html",
                "/assets/..%5Cdashboard%5Cindex.html",
                "/%2fdashboard/index.html",
                "/dashboard%252Findex.html",
                "/operations;/index.html"
            })
    void areNotServed(String path) {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("/not-found"));
    }
}
