package dev.hirenow.common.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tells access tokens from other signed tokens. An ID token is meant for the client that a user signed in with, which
 * may be any client. Servers mark the kind in one of these ways, or by the audience.
 */
final class AccessTokenDetector {

    // RFC 9068 defines the first; "JWT" says nothing about the purpose.
    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt");
    private static final String ANY_TYPE = "jwt";
    // Keycloak's claim "typ": Bearer, ID, Refresh, Offline, Logout.
    private static final String BEARER = "bearer";
    // OpenID Connect Core 1.0, 2 and 3.3.2.11.
    private static final List<String> OF_ID_TOKENS = List.of("at_hash", "c_hash", "nonce");

    private AccessTokenDetector() {}

    static boolean is(JsonWebToken token) {
        return is(header(token.getRawToken()), claims(token));
    }

    /** Decides by the token's header and claims. */
    static boolean is(JsonObject header, JsonObject claims) {
        String type = text(header, "typ");
        if (TYPES.contains(type)) {
            return true;
        }
        String purpose = text(claims, "typ");
        return (type.isEmpty() || type.equals(ANY_TYPE))
                && (purpose.equals(BEARER)
                        || purpose.isEmpty() && OF_ID_TOKENS.stream().noneMatch(claims::containsKey));
    }

    private static JsonObject claims(JsonWebToken token) {
        JsonObject claims = new JsonObject();
        token.getClaimNames().forEach(name -> claims.put(name, String.valueOf((Object) token.getClaim(name))));
        return claims;
    }

    private static JsonObject header(String token) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(token.substring(0, Math.max(token.indexOf('.'), 0)));
            return new JsonObject(new String(json, StandardCharsets.UTF_8));
        } catch (DecodeException | IllegalArgumentException e) {
            return new JsonObject().put("typ", "unreadable");
        }
    }

    private static String text(JsonObject object, String name) {
        return object.getValue(name) instanceof String text ? text.toLowerCase(Locale.ROOT) : "";
    }
}
