package dev.hirenow.common.signin;

import java.net.URI;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Redirects pages that require a sign-in to their public name: a session belongs to one host name, and the redirect of
 * the sign-in must not depend on the {@code Host} header of a request.
 */
@ApplicationScoped
class PublicHostRedirect {

    // Before the filters that read the session.
    private static final int PRIORITY = 590;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final ProtectedPageAreas areas;
    private final URI address;

    PublicHostRedirect(ProtectedPageAreas areas, PageSettings settings) {
        this.areas = areas;
        this.address = settings.publicUrl();
    }

    void filter(@Observes Filters filters) {
        if (areas.any()) {
            filters.register(this::check, PRIORITY);
        }
    }

    private void check(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        if (!areas.isPage(path)) {
            exchange.next();
        } else if (!isOurs(exchange.request().authority())) {
            lead(exchange, path, exchange.request().query());
        } else if (areas.isSignOut(path)) {
            areas.signOut()
                    .filter(way -> !way.equals(path))
                    .ifPresentOrElse(way -> lead(exchange, way, null), exchange::next);
        } else {
            exchange.next();
        }
    }

    private boolean isOurs(@Nullable HostAndPort asked) {
        return asked != null
                && asked.host().equalsIgnoreCase(address.getHost())
                && port(asked.port()) == port(address.getPort());
    }

    private int port(int named) {
        int usual = "https".equals(address.getScheme()) ? HTTPS : HTTP;
        return named < 0 ? usual : named;
    }

    private void lead(RoutingContext exchange, String path, @Nullable String query) {
        String location = address.resolve("/") + path.substring(1) + (query == null ? "" : "?" + query);
        exchange.response().setStatusCode(302).putHeader("Location", location).end();
    }
}
