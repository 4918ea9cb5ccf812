package dev.hirenow.common.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;

import static io.restassured.RestAssured.given;

/** A sign-in server for the code flow: the code names the user's roles, such as operator-reviewer. */
public final class TestSignIn {

    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    private TestSignIn() {}

    /** Opens the page, signs in with this role and returns to it; the filter keeps the session. */
    public static CookieFilter as(String role, String page, String callback) {
        return as(new CookieFilter(), role, page, callback);
    }

    /** The same in a browser that may already have sessions. */
    public static CookieFilter as(CookieFilter session, String role, String page, String callback) {
        Response sent = given().redirects()
                .follow(false)
                .filter(session)
                .accept("text/html")
                .get(page);
        Matcher state = STATE.matcher(sent.getHeader("Location"));
        if (!state.find()) {
            throw new AssertionError("no sign-in was asked for: " + sent.getHeader("Location"));
        }
        given().redirects()
                .follow(false)
                .filter(session)
                .accept("text/html")
                .queryParam("code", role)
                .queryParam("state", state.group(1))
                .get(callback)
                .then()
                .statusCode(302);
        return session;
    }

    /** Starts the server and points the pages to it. */
    public static final class Resource implements QuarkusTestResourceLifecycleManager {

        private static final Pattern CODE = Pattern.compile("code=([a-z-]+)");

        private final KeyPair keys = TestTokens.keys();
        private HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
            server.createContext("/keys", exchange -> answer(exchange, jwks()));
            server.createContext("/token", this::token);
            server.start();
            // Pages are served only under their public name, which must be known before the service has a
            // port.
            String port = Integer.toString(TestBroker.freePort());
            return Map.of(
                    "quarkus.http.test-port",
                    port,
                    "hirenow.pages.public-url",
                    "http://localhost:" + port,
                    "hirenow.pages.issuer",
                    issuer(),
                    "hirenow.pages.session-secret",
                    "0123456789abcdef0123456789abcdef");
        }

        @Override
        public void stop() {
            server.stop(0);
        }

        private String issuer() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        private String discovery() {
            return """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                     "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/end"}""".formatted(issuer());
        }

        private String jwks() {
            RSAPublicKey key = (RSAPublicKey) keys.getPublic();
            Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
            byte[] modulus = key.getModulus().toByteArray();
            return """
                    {"keys":[{"kty":"RSA","kid":"test","alg":"RS256","use":"sig","n":"%s","e":"%s"}]}""".formatted(
                            base64.encodeToString(java.util.Arrays.copyOfRange(modulus, 1, modulus.length)),
                            base64.encodeToString(key.getPublicExponent().toByteArray()));
        }

        private void token(HttpExchange exchange) throws IOException {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Matcher code = CODE.matcher(form);
            if (!code.find() || !form.contains("code_verifier=")) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            String token = Jwt.issuer(issuer())
                    .subject("somebody-" + code.group(1))
                    .audience("hirenow")
                    .claim("roles", Set.of(code.group(1).split("-")))
                    .claim("organisation", TestTokens.ORGANISATION)
                    .expiresIn(3600)
                    .jws()
                    .keyId("test")
                    .sign(keys.getPrivate());
            answer(exchange, """
                    {"token_type":"Bearer","expires_in":3600,"id_token":"%1$s","access_token":"%1$s"}""".formatted(token));
        }

        private static void answer(HttpExchange exchange, String json) throws IOException {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }
}
