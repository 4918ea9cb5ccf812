package dev.hirenow.common.signin;

import java.util.Optional;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells users of pages from machines. Pages that require a sign-in, and requests with a session cookie, use the code
 * flow. A request with an {@code Authorization} header, or without a cookie, comes from a machine and needs a bearer
 * token.
 */
@ApplicationScoped
class PageTenantResolver implements TenantConfigResolver {

    private final ProtectedPageAreas areas;
    private final Optional<OidcTenantConfig> tenant;

    PageTenantResolver(ProtectedPageAreas areas, PageSettings settings) {
        this.areas = areas;
        this.tenant = PageOidcSetup.tenant(settings);
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().optional(tenant.filter(_ -> areas.signsIn(request)));
    }
}
