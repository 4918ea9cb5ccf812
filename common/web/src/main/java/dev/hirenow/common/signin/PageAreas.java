package dev.hirenow.common.signin;

import java.util.List;
import java.util.Optional;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which of a service's page areas a request belongs to. Each has a sign-in of its own; whoever signs in to one leaves
 * the others (Quarkus drops their cookies).
 */
@ApplicationScoped
class PageAreas {

    private final List<String> names;

    PageAreas(PageSettings settings) {
        this.names = settings.areas().orElse(List.of());
    }

    List<String> names() {
        return names;
    }

    /** The area of a page, or the one whose session comes with a call of the API; none for machines. */
    Optional<String> of(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.headers().contains("Authorization")) {
            return Optional.empty();
        }
        String path = exchange.normalizedPath();
        return names.stream()
                .filter(area -> PageRequest.within(area, path))
                .findFirst()
                .or(() -> names.stream()
                        .filter(area -> PageRequest.signedIn(area, request))
                        .findFirst());
    }

    boolean signedInToAny(HttpServerRequest request) {
        return names.stream().anyMatch(area -> PageRequest.signedIn(area, request));
    }
}
