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
 * Configures the sign-in to a service's pages: authorization code flow with PKCE, and a session in an encrypted cookie.
 * One session is valid for all areas, and for all services with the same public name and session secret.
 */
final class PageOidcSetup {

    /** Path below the first area's folder that ends the session. */
    static final String SIGN_OUT = "/sign-out";

    // Part of the cookie's name, so it must be the same in all services.
    private static final String TENANT = "hirenow";
    // How long a session can be renewed after its token has expired.
    private static final Duration RENEWED_FOR = Duration.ofHours(1);

    private PageOidcSetup() {}

    /** The configuration; empty if no page of the service requires a sign-in. */
    static Optional<OidcTenantConfig> tenant(PageSettings settings) {
        return settings.areas().map(List::getFirst).map(first -> tenant("/" + first, settings));
    }

    private static OidcTenantConfig tenant(String folder, PageSettings settings) {
        boolean https = "https".equals(settings.publicUrl().getScheme());
        String base = BaseUrl.of(settings.publicUrl());
        OidcTenantConfigBuilder tenant = OidcTenantConfig.builder()
                .tenantId(TENANT)
                .applicationType(ApplicationType.WEB_APP)
                .authServerUrl(settings.issuer())
                .clientId(settings.clientId())
                .roles(Source.idtoken, "roles")
                .logout()
                .path(folder + SIGN_OUT)
                // Absolute URLs, because a redirect must not depend on the Host header of a request.
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
        return withOptions(tenant, settings).build();
    }

    private static OidcTenantConfigBuilder withOptions(OidcTenantConfigBuilder tenant, PageSettings settings) {
        settings.authorizationUrl().map(URI::toString).ifPresent(tenant::authorizationPath);
        settings.endSessionUrl().map(URI::toString).ifPresent(tenant::endSessionPath);
        settings.clientSecret().ifPresent(tenant::credentials);
        settings.sessionSecret().ifPresent(secret -> encrypt(tenant, secret));
        return tenant;
    }

    private static void encrypt(OidcTenantConfigBuilder tenant, String secret) {
        tenant.authentication()
                .stateSecret(SessionKeyDerivation.key(secret, "state"))
                .end();
        tenant.tokenStateManager()
                .encryptionSecret(SessionKeyDerivation.key(secret, "session"))
                .end();
    }
}
