package dev.hirenow.common.problem;

import java.util.Arrays;
import java.util.List;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * Rejects an {@code Accept} header that cannot be parsed. Some endpoints parse it only after they have done the work,
 * and would then answer 500. Empty list elements are ignored (RFC 9110, section 5.6.1); an empty list accepts
 * everything.
 */
@ApplicationScoped
class AcceptHeaderFilter {

    private static final int PRIORITY = 680;

    void filter(@Observes Filters filters) {
        filters.register(AcceptHeaderFilter::check, PRIORITY);
    }

    private static void check(RoutingContext exchange) {
        MultiMap headers = exchange.request().headers();
        List<String> accepted = headers.getAll(HttpHeaders.ACCEPT).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
        if (!accepted.stream().allMatch(AcceptHeaderFilter::isMediaType)) {
            ProblemResponder.end(exchange, CommonProblemTypes.INVALID_REQUEST, "Accept is not a list of media types.");
            return;
        }
        if (accepted.isEmpty()) {
            headers.remove(HttpHeaders.ACCEPT);
        } else {
            headers.set(HttpHeaders.ACCEPT, String.join(",", accepted));
        }
        exchange.next();
    }

    private static boolean isMediaType(String type) {
        try {
            MediaType.valueOf(type);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
