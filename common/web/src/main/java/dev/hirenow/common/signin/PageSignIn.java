package dev.hirenow.common.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;

/** The sign-in to an area's pages: authorization code flow with PKCE, and a session in an encrypted cookie. */
final class PageSignIn {

    // How long after its token has expired a session is still renewed.
    private static final Duration RENEWED_FOR = Duration.ofHours(1);
    private static final int KEY_LENGTH = 32;

    private PageSignIn() {}

    static OidcTenantConfig tenant(String area, PageSettings settings) {
        boolean https = "https".equals(settings.publicUrl().getScheme());
        OidcTenantConfigBuilder tenant = OidcTenantConfig.builder()
                .tenantId(area)
                .applicationType(ApplicationType.WEB_APP)
                .authServerUrl(settings.issuer())
                .clientId(settings.clientId())
                .roles(Source.idtoken, "roles")
                .logout()
                .path("/" + area + "/sign-out")
                .postLogoutPath("/assets/signed-out.html?area=" + area)
                .end()
                .token()
                .refreshExpired()
                .end()
                .authentication()
                .pkceRequired()
                .redirectPath("/" + area + "/signed-in")
                .restorePathAfterRedirect()
                .javaScriptAutoRedirect(false)
                .cookieSameSite(CookieSameSite.LAX)
                .cookieForceSecure(https)
                .forceRedirectHttpsScheme(https)
                .sessionAgeExtension(RENEWED_FOR)
                .end();
        settings.authorizationUrl().map(URI::toString).ifPresent(tenant::authorizationPath);
        settings.endSessionUrl().map(URI::toString).ifPresent(tenant::endSessionPath);
        settings.clientSecret().ifPresent(tenant::credentials);
        settings.sessionSecret().ifPresent(secret -> encrypt(tenant, secret));
        return tenant.build();
    }

    // From one secret a key for each purpose, of the length that each wants.
    private static void encrypt(OidcTenantConfigBuilder tenant, String secret) {
        tenant.authentication().stateSecret(key(secret, "state")).end();
        tenant.tokenStateManager().encryptionSecret(key(secret, "session")).end();
    }

    private static String key(String secret, String purpose) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((purpose + ":" + secret).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
