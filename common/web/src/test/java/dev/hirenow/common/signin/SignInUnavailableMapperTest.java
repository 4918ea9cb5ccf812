package dev.hirenow.common.signin;

import io.quarkus.oidc.OIDCException;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

@QuarkusTest
class SignInUnavailableMapperTest {

    @Singleton
    static class APageWhoseSignInIsAway {

        void page(@Observes Router router) {
            router.get("/page-without-sign-in").handler(exchange -> exchange.fail(new OIDCException("away")));
        }
    }

    @Test
    void tellsBrowsersToComeBack() {
        given().get("/page-without-sign-in")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", endsWith("/temporarily-unavailable"));
    }

    @Test
    void tellsFrontEndsToComeBack() {
        assertThat(new SignInUnavailableMapper().endpoints().getStatus()).isEqualTo(503);
    }
}
