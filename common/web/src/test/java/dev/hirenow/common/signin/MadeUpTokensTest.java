package dev.hirenow.common.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.security.Authenticated;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Made-up tokens do not make the services call the sign-in server for each of them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = MadeUpTokensTest.SignInServer.class, restrictToAnnotatedClass = true)
class MadeUpTokensTest {

    @Path("/for-callers")
    @Authenticated
    public static class ForCallers {

        @GET
        public String answer() {
            return "let in";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opaque",
                "a.b",
                "a.b.c",
                "eyJhbGciOiJSUzI1NiIsImtpZCI6Im90aGVyIn0.eyJzdWIiOiJzb21lYm9keSJ9.AAAA",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJzb21lYm9keSJ9."
            })
    void areRefusedWithoutAskingTheSignInServerWhoseTheyAre(String token) {
        for (int time = 0; time < 3; time++) {
            given().header("Authorization", "Bearer " + token)
                    .get("/for-callers")
                    .then()
                    .statusCode(401);
        }

        String server = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        assertThat(given().get(server + "/asked").asString()).contains("/keys").doesNotContain("/introspect");
    }

    /** A sign-in server with an introspection endpoint that records requests. */
    public static final class SignInServer implements QuarkusTestResourceLifecycleManager {

        private final List<String> asked = new CopyOnWriteArrayList<>();
        private HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
            server.createContext(
                    "/.well-known/openid-configuration", exchange -> answer(exchange, """
                    {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/token",
                     "introspection_endpoint":"%1$s/introspect"}""".formatted(issuer)));
            server.createContext("/keys", exchange -> answer(exchange, "{\"keys\":[]}"));
            server.createContext("/introspect", exchange -> answer(exchange, "{\"active\":false}"));
            server.createContext("/asked", exchange -> answer(exchange, asked.toString()));
            server.start();
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    issuer,
                    "quarkus.oidc.public-key",
                    "",
                    "quarkus.oidc.credentials.secret",
                    "a secret");
        }

        /** After the keys of the other tests. */
        @Override
        public int order() {
            return 10;
        }

        private void answer(HttpExchange exchange, String json) throws IOException {
            asked.add(exchange.getRequestURI().getPath());
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        @Override
        public void stop() {
            server.stop(0);
        }
    }
}
