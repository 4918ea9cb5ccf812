package dev.hirenow.common.signin;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;

/**
 * The sign-in to a service's pages: authorization code flow with PKCE, and a session in an encrypted cookie. There is one
 * session for all areas, and for all services behind one name that share the session secret.
 */
final class PageSignIn {

    /** Ends the session when it follows the folder of the first area. */
    static final String SIGN_OUT = "/sign-out";

    // Part of the cookie's name, so it is the same in all services.
    private static final String TENANT = "hirenow";
    // How long after its token has expired a session is still renewed.
    private static final Duration RENEWED_FOR = Duration.ofHours(1);

    private PageSignIn() {}

    /** The sign-in; empty for a service without pages that need one. */
    static Optional<OidcTenantConfig> tenant(PageSettings settings) {
        return settings.areas().map(List::getFirst).map(first -> tenant("/" + first, settings));
    }

    private static OidcTenantConfig tenant(String folder, PageSettings settings) {
        boolean https = "https".equals(settings.publicUrl().getScheme());
        String base = settings.publicUrl().toString().replaceAll("/+$", "");
        OidcTenantConfigBuilder tenant = OidcTenantConfig.builder()
                .tenantId(TENANT)
                .applicationType(ApplicationType.WEB_APP)
                .authServerUrl(settings.issuer())
                .clientId(settings.clientId())
                .roles(Source.idtoken, "roles")
                .logout()
                .path(folder + SIGN_OUT)
                // Whole addresses: where the browser is sent must not follow from the Host header of a
                // request.
                .postLogoutPath(base + "/assets/signed-out.html?area=" + folder.substring(1))
                .end()
                .token()
                .refreshExpired()
                .end()
                .authentication()
                .pkceRequired()
                .redirectPath(base + folder + "/signed-in")
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

    private static void encrypt(OidcTenantConfigBuilder tenant, String secret) {
        tenant.authentication().stateSecret(SessionKeys.key(secret, "state")).end();
        tenant.tokenStateManager()
                .encryptionSecret(SessionKeys.key(secret, "session"))
                .end();
    }
}
