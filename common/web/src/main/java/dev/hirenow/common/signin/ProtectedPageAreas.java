package dev.hirenow.common.signin;

import java.util.List;
import java.util.Optional;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The folders of a service's pages that require a sign-in. One sign-in is valid for all of them. */
@ApplicationScoped
class ProtectedPageAreas {

    private final List<String> names;

    ProtectedPageAreas(PageSettings settings) {
        this.names = settings.areas().orElse(List.of());
    }

    /** Whether the path is within the area. */
    static boolean within(String area, String path) {
        return path.equals("/" + area) || path.startsWith("/" + area + "/");
    }

    boolean any() {
        return !names.isEmpty();
    }

    boolean isPage(String path) {
        return names.stream().anyMatch(area -> within(area, path));
    }

    /** Whether the request is for a page or is a page's own API call; false for a machine's. */
    boolean signsIn(RoutingContext exchange) {
        return any()
                && !exchange.request().headers().contains("Authorization")
                && (isPage(exchange.normalizedPath()) || SessionCookies.hasSession(exchange.request()));
    }

    /** Whether the path is an area's sign-out page. */
    boolean isSignOut(String path) {
        return names.stream().anyMatch(area -> path.equals("/" + area + PageOidcSetup.SIGN_OUT));
    }

    /** The one path that ends the session. */
    Optional<String> signOut() {
        return names.stream().findFirst().map(first -> "/" + first + PageOidcSetup.SIGN_OUT);
    }
}
