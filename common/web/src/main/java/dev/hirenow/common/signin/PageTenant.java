package dev.hirenow.common.signin;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells people at pages from machines. The pages of an area and requests with its session cookie are signed in by code
 * flow; whatever has an {@code Authorization} header, or no cookie, is a machine's and needs a bearer token.
 */
@ApplicationScoped
class PageTenant implements TenantConfigResolver {

    private final PageAreas areas;
    private final Map<String, OidcTenantConfig> tenants;

    PageTenant(PageAreas areas, PageSettings settings) {
        this.areas = areas;
        this.tenants = areas.names().stream()
                .collect(Collectors.toMap(Function.identity(), area -> PageSignIn.tenant(area, settings)));
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().optional(areas.of(request).map(tenants::get));
    }
}
