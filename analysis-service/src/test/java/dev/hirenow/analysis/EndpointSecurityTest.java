package dev.hirenow.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.analysis.testing.Stack;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks all endpoints that the service publishes, so that none can be forgotten. */
@QuarkusTest
@Stack
class EndpointSecurityTest {

    private record Endpoint(String method, String path) {}

    @Test
    void letsNobodyInWithoutAToken() {
        assertThat(endpoints()).isNotEmpty().allSatisfy(endpoint -> assertThat(
                        call(endpoint, null).statusCode())
                .isEqualTo(401));
    }

    @Test
    void letsNobodyInWithATokenOfSomebodyElsesMaking() {
        String forged = TestTokens.bearer("operator").replaceAll("\\.[^.]*$", ".AAAA");

        assertThat(endpoints())
                .allSatisfy(endpoint ->
                        assertThat(call(endpoint, forged).statusCode()).isEqualTo(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"recruiter", "reviewer"})
    void refusesRolesThatHaveNoBusinessHere(String role) {
        assertThat(endpoints()).allSatisfy(endpoint -> assertThat(
                        call(endpoint, TestTokens.bearer(role)).statusCode())
                .isEqualTo(403));
    }

    @Test
    void showsOperatorsNoScoresAndAuditorsNoWork() {
        assertThat(endpoints()).anyMatch(EndpointSecurityTest::forAuditors).allSatisfy(endpoint -> assertThat(
                        call(endpoint, TestTokens.bearer(forAuditors(endpoint) ? "operator" : "auditor"))
                                .statusCode())
                .isEqualTo(403));
    }

    private static boolean forAuditors(Endpoint endpoint) {
        return endpoint.path().startsWith("/api/v1/analyses/");
    }

    @Test
    void refusesAnOperatorOfNoOrganisation() {
        assertThat(endpoints()).allSatisfy(endpoint -> assertThat(
                        call(endpoint, TestTokens.withoutOrganisation(forAuditors(endpoint) ? "auditor" : "operator"))
                                .statusCode())
                .isEqualTo(403));
    }

    private static Response call(Endpoint endpoint, String token) {
        var request =
                token == null ? RestAssured.given() : RestAssured.given().auth().oauth2(token);
        String path = endpoint.path().replaceAll("\\{[^}]+}", "01a205dc-5325-7068-8a19-c0471ef18283");
        path = path.replace("/submissions/01a205dc-5325-7068-8a19-c0471ef18283", "/submissions/1");
        return request.contentType("application/json")
                .body(endpoint.method().equals("get") ? "" : "{}")
                .request(endpoint.method().toUpperCase(Locale.ROOT), path);
    }

    private static List<Endpoint> endpoints() {
        Map<String, Map<String, Object>> paths = RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        List<Endpoint> endpoints = new ArrayList<>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(List.of("get", "put", "post", "delete", "patch")::contains)
                .forEach(method -> endpoints.add(new Endpoint(method, path))));
        return endpoints;
    }
}
