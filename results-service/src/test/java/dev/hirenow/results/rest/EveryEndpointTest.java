package dev.hirenow.results.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.hirenow.common.testing.Management;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

/** Calls every endpoint of the OpenAPI document, so that new endpoints are covered automatically. */
@QuarkusTest
class EveryEndpointTest extends RunningService {

    private static final String SOME_ID = "01234567-89ab-7def-8123-456789abcdef";
    private static final Set<String> READERS = Set.of("reviewer", "recruiter", "auditor");
    private static final Set<String> REVIEWERS = Set.of("reviewer");
    private static final Set<String> WRITERS = Set.of("reviewer", "recruiter");
    private static final Set<String> AUDITORS = Set.of("auditor");
    private static final Set<String> OPERATORS = Set.of("operator");
    private static final List<String> ALL_ROLES = List.of("reviewer", "recruiter", "auditor", "operator", "stranger");

    private record Endpoint(String method, String path, Map<String, Object> description) {

        Set<String> roles() {
            if (path.startsWith("/api/v1/work")) {
                return OPERATORS;
            }
            if (path.endsWith("/record") || path.endsWith("/exports")) {
                return AUDITORS;
            }
            if (path.contains("/oversight")) {
                return method.equals("GET") ? AUDITORS : READERS;
            }
            if (path.contains("/views")) {
                return READERS;
            }
            if (path.endsWith("/notes") || (path.endsWith("/tags") && !method.equals("GET"))) {
                return WRITERS;
            }
            return method.equals("GET") && !path.endsWith("/mine") ? READERS : REVIEWERS;
        }

        int call(RequestSpecification request) {
            // a stream would stay open, and a body is validated before the interview is looked up
            RequestSpecification complete =
                    path.endsWith("/events") ? request.queryParam("seconds", 1) : request.header("If-Match", "*");
            return (method.equals("GET") ? complete : complete.contentType("application/json"))
                    .request(
                            method,
                            path.replaceAll("\\{(submission|revision)}", "1").replaceAll("\\{[^}]+}", SOME_ID))
                    .statusCode();
        }
    }

    @Test
    void areThoseThatWereAgreedOn() {
        assertThat(endpoints())
                .extracting(Endpoint::path)
                .containsExactlyInAnyOrder(
                        "/api/v1/results",
                        "/api/v1/results/{id}",
                        "/api/v1/results/events",
                        "/api/v1/results/export",
                        "/api/v1/results/export.xlsx",
                        "/api/v1/results/exports",
                        "/api/v1/results/{id}/oversight",
                        "/api/v1/results/{id}/oversight",
                        "/api/v1/results/{id}/oversight.csv",
                        "/api/v1/results/tags",
                        "/api/v1/results/{id}/tags",
                        "/api/v1/results/{id}/tags",
                        "/api/v1/results/views",
                        "/api/v1/results/views",
                        "/api/v1/results/views/{view}",
                        "/api/v1/results/count",
                        "/api/v1/results/me",
                        "/api/v1/results/positions",
                        "/api/v1/results/statistics",
                        "/api/v1/results/{id}/answers/{question}/captions",
                        "/api/v1/results/{id}/answers/{question}/video",
                        "/api/v1/results/{id}/decisions",
                        "/api/v1/results/{id}/decisions",
                        "/api/v1/results/{id}/export",
                        "/api/v1/results/{id}/notes",
                        "/api/v1/results/{id}/overrides",
                        "/api/v1/results/{id}/overrides",
                        "/api/v1/results/{id}/revisions",
                        "/api/v1/results/{id}/revisions/{submission}/{revision}",
                        "/api/v1/results/{id}/scorecards",
                        "/api/v1/results/{id}/scorecards/mine",
                        "/api/v1/results/{id}/scorecards/mine",
                        "/api/v1/results/{id}/submissions/{submission}/record",
                        "/api/v1/work",
                        "/api/v1/work/{service}",
                        "/api/v1/work/{service}/{path}",
                        "/api/v1/work/{service}/{path}",
                        "/api/v1/work/{service}/{path}",
                        "/api/v1/work/results",
                        "/api/v1/work/results/dead-letters",
                        "/api/v1/work/results/dead-letters/{letter}",
                        "/api/v1/work/results/dead-letters/{letter}/replay",
                        "/api/v1/work/results/interviews/{id}",
                        "/api/v1/work/results/providers",
                        "/api/v1/work/results/schedules",
                        "/api/v1/work/results/{work}/cancellation",
                        "/api/v1/work/results/{work}/priority",
                        "/api/v1/work/results/{work}/retry");
    }

    @TestFactory
    List<DynamicTest> refuseCallersWithoutAToken() {
        return each(endpoint -> {
            assertThat(endpoint.call(RestAssured.given())).isEqualTo(401);
            assertThat(endpoint.call(as("nonsense"))).isEqualTo(401);
        });
    }

    @TestFactory
    List<DynamicTest> refuseEveryRoleButTheirOwn() {
        return each(endpoint -> {
            for (String role : ALL_ROLES) {
                int status = endpoint.call(as(TestTokens.bearer(role)));
                if (endpoint.roles().contains(role)) {
                    assertThat(status).as(role).isIn(200, 400, 404);
                } else {
                    assertThat(status).as(role).isEqualTo(403);
                }
            }
        });
    }

    @TestFactory
    List<DynamicTest> refuseTokensWithoutAnOrganisation() {
        return each(endpoint -> assertThat(endpoint.call(as(TestTokens.withoutOrganisation(
                        endpoint.roles().iterator().next()))))
                .isEqualTo(403));
    }

    @TestFactory
    List<DynamicTest> areDocumentedWithTheirErrorsAndSecurity() {
        return each(endpoint -> {
            assertThat(endpoint.description()).containsKeys("summary", "operationId", "security", "responses");
            assertThat(endpoint.description().get("responses").toString())
                    .contains("401", "403", "application/problem+json");
        });
    }

    @Test
    void answerRefusalsAsProblems() {
        for (RequestSpecification unknown : List.of(RestAssured.given(), as("nonsense"))) {
            unknown.get("/api/v1/results")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer")
                    .body("type", endsWith("/not-signed-in"));
        }
        as(TestTokens.bearer("operator"))
                .get("/api/v1/results")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", endsWith("/not-allowed"));
    }

    @Test
    void leaveHealthMetricsAndOpenApiToTheManagementPort() {
        for (String path :
                List.of("/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics", "/q/openapi")) {
            assertThat(Management.given().get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(RestAssured.given().get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private interface Check {
        void of(Endpoint endpoint);
    }

    private static List<DynamicTest> each(Check check) {
        return endpoints().stream()
                .map(endpoint ->
                        DynamicTest.dynamicTest(endpoint.method() + " " + endpoint.path(), () -> check.of(endpoint)))
                .toList();
    }

    private static RequestSpecification as(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }

    private static List<Endpoint> endpoints() {
        JsonPath document = Management.given().get("/q/openapi?format=json").jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        List<Endpoint> endpoints = new ArrayList<>();
        paths.forEach((path, methods) -> methods.forEach((method, description) ->
                endpoints.add(new Endpoint(method.toUpperCase(Locale.ROOT), path, description))));
        assertThat(endpoints).isNotEmpty();
        return endpoints;
    }
}
