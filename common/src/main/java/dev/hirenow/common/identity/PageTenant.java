package dev.hirenow.common.identity;

import java.util.Optional;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells people at pages from machines. The pages of the area and requests with their session cookie are signed in by
 * code flow; whatever has an {@code Authorization} header, or no cookie, is a machine's and needs a bearer token.
 */
@ApplicationScoped
class PageTenant implements TenantConfigResolver {

    private final Optional<String> area;
    private final Optional<OidcTenantConfig> pages;

    PageTenant(PageSettings settings) {
        this.area = settings.area();
        this.pages = area.map(name -> PageSignIn.tenant(name, settings));
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().optional(pages.filter(_ -> area.filter(name -> concerns(name, request))
                .isPresent()));
    }

    private static boolean concerns(String area, RoutingContext request) {
        return !request.request().headers().contains("Authorization")
                && (PageRequest.within(area, request.normalizedPath())
                        || PageRequest.signedIn(area, request.request()));
    }
}
