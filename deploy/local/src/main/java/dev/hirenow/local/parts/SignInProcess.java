package dev.hirenow.local.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.ProcessSpec;
import dev.hirenow.local.process.Signal;

/**
 * An OpenID Connect server that issues tokens without authentication: for this machine only.
 *
 * @param paths where its log is stored
 * @param port its port on the loopback address
 */
public record SignInProcess(StackPaths paths, int port) {
    /**
     * The roles. Each is also the name of a client that can get a token (grant {@code client_credentials}, any
     * secret).
     */
    public static final List<String> ROLES = List.of("recruiter", "reviewer", "operator", "auditor");

    public static final String ORGANISATION = "demo";

    /** Users who can sign in to the pages with a click, and their roles. */
    public static final Map<String, List<String>> USERS = users();

    /** A short description of each user. */
    public static final Map<String, String> MAY = Map.of(
            "recruiter", "Creates positions and invites candidates",
            "reviewer", "Reviews results and decides",
            "operator", "Monitors jobs and handles failures",
            "auditor", "Reads results",
            "everything", "Has all four roles");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "sign-in";
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(8);
    private static final int OK = 200;

    /** The program to start. */
    public ProcessSpec program() {
        return new ProcessSpec(
                NAME,
                JavaCommand.fromJars(64, paths, NAME, "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt"),
                Map.of(
                        "SERVER_HOSTNAME", "127.0.0.1",
                        "SERVER_PORT", Integer.toString(port),
                        "JSON_CONFIG_PATH", writeSettings().toString()),
                paths.log(NAME),
                Signal.TERM,
                () -> ReachabilityProbe.http(URI.create(issuer() + "/.well-known/openid-configuration"), OK),
                Duration.ofSeconds(60));
    }

    /** The issuer in its tokens, which the services trust. */
    public URI issuer() {
        return URI.create("http://127.0.0.1:" + port + "/hirenow");
    }

    /** The token endpoint. */
    public URI tokenEndpoint() {
        return URI.create(issuer() + "/token");
    }

    /** A token for this role, valid for eight hours. */
    public String token(String role) {
        HttpRequest request = HttpRequest.newBuilder(tokenEndpoint())
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_secret=any&client_id=" + role))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            @Nullable
            JsonNode token = JSON.readTree(
                            client.send(request, BodyHandlers.ofString()).body())
                    .get("access_token");
            if (token == null) {
                throw new LauncherFailure("the sign-in server issued no token for " + role, paths.log(NAME));
            }
            return token.asText();
        } catch (IOException e) {
            throw new LauncherFailure("the sign-in server does not respond at " + issuer(), paths.log(NAME), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }

    private Path writeSettings() {
        ObjectNode settings = JSON.createObjectNode()
                .put("interactiveLogin", true)
                .put(
                        "loginPagePath",
                        SignInPageWriter.write(paths.data(), USERS).toString())
                .put("httpServer", "NettyWrapper");
        ObjectNode callback = settings.putArray("tokenCallbacks")
                .addObject()
                .put("issuerId", "hirenow")
                .put("tokenExpiry", TOKEN_LIFETIME.toSeconds());
        ArrayNode mappings = callback.putArray("requestMappings");
        for (String role : ROLES) {
            mappings.addObject()
                    .put("requestParam", "client_id")
                    .put("match", role)
                    .set("claims", claims(role, List.of(role)));
        }
        try {
            return Files.writeString(paths.data().resolve("sign-in.json"), settings.toPrettyString());
        } catch (IOException e) {
            throw new LauncherFailure("cannot write to " + paths.data(), e);
        }
    }

    static ObjectNode claims(String user, List<String> roles) {
        ObjectNode claims = JSON.createObjectNode()
                .put("sub", user + "@demo.example")
                .put("name", user)
                .put("organisation", ORGANISATION);
        claims.putArray("aud").add("hirenow");
        ArrayNode names = claims.putArray("roles");
        roles.forEach(names::add);
        return claims;
    }

    private static Map<String, List<String>> users() {
        Map<String, List<String>> users = new LinkedHashMap<>();
        ROLES.forEach(role -> users.put(role, List.of(role)));
        users.put("everything", ROLES);
        return users;
    }
}
