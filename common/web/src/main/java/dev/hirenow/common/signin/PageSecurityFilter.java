package dev.hirenow.common.signin;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Sets the security headers of pages: nothing from other origins, no inline scripts, camera only where a page needs it.
 * Only the static pages may be cached; everything else holds tokens or personal data.
 */
@ApplicationScoped
class PageSecurityFilter {

    private static final int PRIORITY = 600;

    private final List<String> folders = new ArrayList<>();
    private final List<String> open;
    private final String policy;

    PageSecurityFilter(PageSettings settings) {
        this.open = settings.open().orElse(List.of());
        this.folders.addAll(open);
        settings.areas().ifPresent(folders::addAll);
        this.policy =
                "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob: "
                        + settings.mediaSources().orElse("")
                        + "; connect-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self' "
                        + settings.issuer();
    }

    void open(@Observes Filters filters) {
        filters.register(this::pass, PRIORITY);
    }

    private void pass(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        MultiMap headers = exchange.response().headers();
        headers.set("X-Content-Type-Options", "nosniff").set("Referrer-Policy", "no-referrer");
        // Quarkus' developer pages need other rules.
        if (!path.startsWith("/q/")) {
            headers.set("Content-Security-Policy", policy).set("Permissions-Policy", permissions(path));
        }
        headers.set("Cache-Control", isPage(path) ? "no-cache" : "no-store");
        if (folders.contains(path.substring(1))) {
            lead(exchange, path + "/");
        } else {
            exchange.next();
        }
    }

    private static void lead(RoutingContext exchange, String location) {
        exchange.response().setStatusCode(302).putHeader("Location", location).end();
    }

    private boolean isPage(String path) {
        return path.startsWith("/assets/")
                || folders.stream().anyMatch(folder -> ProtectedPageAreas.within(folder, path));
    }

    private String permissions(String path) {
        boolean records = open.stream().anyMatch(folder -> ProtectedPageAreas.within(folder, path));
        return records ? "camera=(self), microphone=(self)" : "camera=(), microphone=()";
    }
}
