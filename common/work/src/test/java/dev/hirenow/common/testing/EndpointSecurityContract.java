package dev.hirenow.common.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every endpoint of the OpenAPI document admits the roles that it is for, and no others. */
public abstract class EndpointSecurityContract {

    private static final String SOME_ID = "01a205dc-5325-7068-8a19-c0471ef18283";

    /**
     * An operation of the OpenAPI document.
     *
     * @param method in lower case
     * @param path as published
     */
    public record Endpoint(String method, String path) {

        /** Status of a call with this token; no token if it is empty. */
        public int answer(String token) {
            RequestSpecification request = token.isEmpty()
                    ? RestAssured.given()
                    : RestAssured.given().auth().oauth2(token);
            String filled = path.replaceAll("\\{[^}]+}", SOME_ID).replace("/submissions/" + SOME_ID, "/submissions/1");
            return request.contentType("application/json")
                    .body(method.equals("get") ? "" : "{}")
                    .request(method.toUpperCase(Locale.ROOT), filled)
                    .statusCode();
        }
    }

    /** The role that this endpoint is for. */
    protected abstract String roleOf(Endpoint endpoint);

    /** Roles without access to any endpoint of this service. */
    protected abstract List<String> strangers();

    @Test
    void letsNobodyInWithoutAToken() {
        assertThat(endpoints()).isNotEmpty().allSatisfy(endpoint -> assertThat(endpoint.answer(""))
                .isEqualTo(401));
    }

    @Test
    void letsNobodyInWithATokenOfSomebodyElsesMaking() {
        String forged = TestTokens.bearer("operator").replaceAll("\\.[^.]*$", ".AAAA");

        assertThat(endpoints())
                .allSatisfy(endpoint -> assertThat(endpoint.answer(forged)).isEqualTo(401));
    }

    @Test
    void letsNobodyInWithAnIdToken() {
        assertThat(endpoints()).allSatisfy(endpoint -> assertThat(endpoint.answer(TestTokens.idToken(roleOf(endpoint))))
                .isEqualTo(401));
    }

    @TestFactory
    Stream<DynamicTest> refusesRolesThatHaveNoBusinessHere() {
        return strangers().stream()
                .map(role -> dynamicTest(role, () -> assertThat(endpoints())
                        .allSatisfy(endpoint -> assertThat(endpoint.answer(TestTokens.bearer(role)))
                                .isEqualTo(403))));
    }

    @Test
    void refusesATokenOfNoOrganisation() {
        assertThat(endpoints())
                .allSatisfy(endpoint -> assertThat(endpoint.answer(TestTokens.withoutOrganisation(roleOf(endpoint))))
                        .isEqualTo(403));
    }

    /** All operations of the OpenAPI document. */
    protected static List<Endpoint> endpoints() {
        Map<String, Map<String, Object>> paths = Management.given()
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
