package dev.hirenow.common.testing;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

/** Tests that every packaged service must pass: a jar on a JVM or a native executable. */
public abstract class PackagedService {

    protected static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String service;

    protected PackagedService(String service) {
        this.service = service;
    }

    @Test
    void becomesReady() {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> Management.given()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP")));
    }

    @Test
    void refusesWhoeverBringsNoToken() {
        given().get("/api/v1/work/" + service)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("", hasKey("type"));
    }

    @Test
    void showsItsWorkToOperators() {
        given().header("Authorization", "Bearer " + TestTokens.bearer("operator"))
                .get("/api/v1/work/" + service)
                .then()
                .statusCode(200)
                .body("", hasKey("items"));
    }

    @Test
    void describesItsDoors() {
        Management.given().get("/q/openapi").then().statusCode(200).body(containsString("HireNow " + service));
    }

    @Test
    void tellsItsFigures() {
        Management.given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_"));
    }

    @Test
    void bringsThePartsOfPages() {
        given().get("/assets/base.css").then().statusCode(200).contentType(containsString("text/css"));
    }

    /** For services that consume erasures. */
    protected final void takesAFactFromTheBrokerAndSendsOne() {
        new Erasure(KafkaResource.brokers()).isAnsweredBy(service);
    }
}
