package dev.hirenow.common.testing;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;

/** Signed bearer tokens, verified by the same code path as those of a sign-in server. */
public final class TestTokens {

    public static final String ORGANISATION = "acme";

    private static final KeyPair KEYS = keys();

    private TestTokens() {}

    /** A token of a caller with this role in {@link #ORGANISATION}. */
    public static String bearer(String role) {
        return bearer(role, ORGANISATION);
    }

    /** A token of a caller with this role in this organisation. */
    public static String bearer(String role, String organisation) {
        return Jwt.issuer("tests")
                .subject("somebody-" + role)
                .audience("hirenow")
                .claim("roles", Set.of(role))
                .claim("organisation", organisation)
                .expiresIn(3600)
                .sign(KEYS.getPrivate());
    }

    /** An ID token: issued together with an access token, for the client that the user signed in with. */
    public static String idToken(String role) {
        return Jwt.issuer("tests")
                .subject("somebody-" + role)
                .audience("hirenow")
                .claim("typ", "ID")
                .claim("at_hash", "nonsense")
                .claim("roles", Set.of(role))
                .claim("organisation", ORGANISATION)
                .expiresIn(3600)
                .sign(KEYS.getPrivate());
    }

    /** A valid token without an organisation. */
    public static String withoutOrganisation(String role) {
        return Jwt.issuer("tests")
                .subject("nobody")
                .audience("hirenow")
                .claim("roles", Set.of(role))
                .expiresIn(3600)
                .sign(KEYS.getPrivate());
    }

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the application verify the tokens of this class. */
    public static final class Resource implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            String key = Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
            return Map.of("quarkus.oidc.public-key", key, "quarkus.oidc.auth-server-url", "");
        }

        @Override
        public void stop() {}
    }
}
