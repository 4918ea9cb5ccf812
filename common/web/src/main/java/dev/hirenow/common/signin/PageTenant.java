package dev.hirenow.common.signin;

import java.util.Optional;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells people at pages from machines. Pages that need a sign-in and requests with a session cookie are signed in by code
 * flow; whatever has an {@code Authorization} header, or no cookie, is a machine's and needs a bearer token.
 */
@ApplicationScoped
class PageTenant implements TenantConfigResolver {

    private final PageAreas areas;
    private final Optional<OidcTenantConfig> tenant;

    PageTenant(PageAreas areas, PageSettings settings) {
        this.areas = areas;
        this.tenant = PageSignIn.tenant(settings);
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().optional(tenant.filter(_ -> areas.signsIn(request)));
    }
}
